package io.diapason.ticketing.tracker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket remembers of its copy in one tracker. All of it is stored with the ticket, so
 * whoever goes on after a crash knows what was told and what was heard.
 *
 * @param tracker the tracker's id
 * @param externalId by which the tracker is asked for the copy; null while none is known
 * @param url where people look at the copy; empty while unknown
 * @param told what we last told it, or are about to tell it in the copy that is being opened; null
 *     while nothing
 * @param read how it last looked; null while nobody looked
 * @param unsaid what it is still to hear, oldest first
 * @param heard the ids of its comments that were taken in, the newest {@value #HEARD_CAP}
 * @param duplicates copies that came to be because an answer was lost; to be closed
 * @param retired such copies that are closed
 * @param doubted whether an answer was ever lost while a copy was being opened
 * @param joined whether it was told that an elder ticket carries the work on
 * @param checkAt when it must be looked for duplicates; null for never
 * @param effort how the work on it goes
 */
public record Mirror(
    String tracker,
    @Nullable String externalId,
    String url,
    @Nullable Face told,
    @Nullable Look read,
    List<Remark> unsaid,
    List<String> heard,
    List<String> duplicates,
    List<String> retired,
    boolean doubted,
    boolean joined,
    @Nullable Instant checkAt,
    Effort effort) {

  /** How many of a tracker's comments are looked at, the newest ones. */
  public static final int HEARD_CAP = 500;

  private static final int UNSAID_CAP = 100;

  public Mirror {
    url = Objects.requireNonNullElse(url, "");
    unsaid = unsaid == null ? List.of() : List.copyOf(unsaid);
    heard = heard == null ? List.of() : List.copyOf(heard);
    duplicates = duplicates == null ? List.of() : List.copyOf(duplicates);
    retired = retired == null ? List.of() : List.copyOf(retired);
    effort = effort == null ? Effort.at(null) : effort;
  }

  /** Of a copy that is to be opened. */
  public static Mirror of(String tracker, Instant now) {
    List<String> none = List.of();
    return new Mirror(
        tracker,
        null,
        "",
        null,
        null,
        List.of(),
        none,
        none,
        none,
        false,
        false,
        null,
        Effort.at(now));
  }

  /** The same with more to say; when the tracker was deaf for long, the oldest is left out. */
  public Mirror saying(List<Remark> more) {
    List<Remark> all = new ArrayList<>(unsaid);
    all.addAll(more);
    List<Remark> kept = all.subList(Math.max(0, all.size() - UNSAID_CAP), all.size());
    return change().unsaid(kept).done();
  }

  /** Taken by a worker. Whoever takes it from another cannot know what that one still does. */
  Mirror claimed(String owner, Instant until) {
    boolean takenOver = effort.leaseOwner() != null;
    MirrorChange change = change().effort(effort.leasedBy(owner, until));
    return externalId == null && takenOver ? change.doubted().done() : change.done();
  }

  MirrorChange change() {
    return new MirrorChange(this);
  }
}
