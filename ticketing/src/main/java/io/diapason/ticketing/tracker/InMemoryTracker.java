package io.diapason.ticketing.tracker;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A tracker in memory, for tests: behaves as the contract says, and people can use it. */
public final class InMemoryTracker implements Tracker {

  private static final String US = "diapason";

  /** What its tickets hold. */
  private static final class Stored {
    private final Draft draft;
    private String title;
    private Look look;
    private String changedBy = US;
    private Instant changedAt;
    private final List<ForeignComment> comments = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    Stored(Draft draft, Instant now) {
      this.draft = draft;
      title = draft.title();
      look = draft.look();
      changedAt = now;
    }
  }

  private final InstantSource clock;
  private final Map<String, Stored> tickets = new LinkedHashMap<>();
  private int comments;

  public InMemoryTracker(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized CompletionStage<List<ForeignRef>> find(String key) {
    return CompletableFuture.completedFuture(
        refs().stream().filter(ref -> ref.key().equals(key)).toList());
  }

  private List<ForeignRef> refs() {
    List<ForeignRef> refs = new ArrayList<>();
    tickets.forEach((id, t) -> refs.add(new ForeignRef(id, t.draft.key(), t.changedAt.toString())));
    return refs;
  }

  @Override
  public synchronized CompletionStage<ForeignRef> create(Draft draft) {
    String id = Integer.toString(tickets.size() + 1);
    tickets.put(id, new Stored(draft, clock.instant()));
    return CompletableFuture.completedFuture(new ForeignRef(id, draft.key(), ""));
  }

  private Stored stored(String id) {
    Stored stored = tickets.get(id);
    if (stored == null) {
      throw new TrackerOutage(OutageReason.GONE, "has no ticket " + id);
    }
    return stored;
  }

  @Override
  public synchronized CompletionStage<ForeignTicket> read(String id) {
    return answer(
        () -> {
          Stored s = stored(id);
          return new ForeignTicket(
              id, "memory:" + id, s.draft.key(), s.look, s.changedBy, s.comments);
        });
  }

  private static <T> CompletionStage<T> answer(java.util.function.Supplier<T> what) {
    try {
      return CompletableFuture.completedFuture(what.get());
    } catch (TrackerOutage outage) {
      return CompletableFuture.failedFuture(outage);
    }
  }

  @Override
  public synchronized CompletionStage<Void> update(String id, Edit edit) {
    return answer(
        () -> {
          change(id, US, edit.look());
          stored(id).title = Objects.requireNonNullElse(edit.title(), stored(id).title);
          return null;
        });
  }

  private void change(String id, String by, Look look) {
    Stored stored = stored(id);
    Look old = stored.look;
    stored.look =
        new Look(
            look.status() == null ? old.status() : look.status(),
            look.priority() == null ? old.priority() : look.priority(),
            look.assignee() == null ? old.assignee() : look.assignee());
    stored.changedBy = by;
    stored.changedAt = clock.instant();
  }

  @Override
  public synchronized CompletionStage<Void> comment(String id, String text) {
    return answer(
        () -> {
          says(id, US, text);
          return null;
        });
  }

  @Override
  public synchronized CompletionStage<Void> link(String id, String elder) {
    return answer(
        () -> {
          stored(id).links.add(elder);
          return null;
        });
  }

  @Override
  public synchronized CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return CompletableFuture.completedFuture(
        refs().stream().filter(ref -> !stored(ref.id()).changedAt.isBefore(since)).toList());
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    String id = new String(body, java.nio.charset.StandardCharsets.UTF_8);
    return id.matches("\\d+") ? List.of(id) : null;
  }

  /** Somebody says something in a ticket. */
  public synchronized void says(String id, String by, String text) {
    comments++;
    stored(id).comments.add(new ForeignComment(Integer.toString(comments), by, text));
    stored(id).changedAt = clock.instant();
  }

  /** Somebody changes a ticket; what is null stays. */
  public synchronized void sets(String id, String by, Look look) {
    change(id, by, look);
  }

  /** Somebody deletes a ticket. */
  public synchronized void deletes(String id) {
    tickets.remove(id);
  }

  /** How many tickets it holds. */
  public synchronized int size() {
    return tickets.size();
  }

  /** What a ticket shows. */
  public synchronized Look look(String id) {
    return stored(id).look;
  }

  /** What was said in a ticket, oldest first. */
  public synchronized List<String> said(String id) {
    return stored(id).comments.stream().map(ForeignComment::text).toList();
  }

  /** The title of a ticket. */
  public synchronized String title(String id) {
    return stored(id).title;
  }

  /** To which tickets a ticket points. */
  public synchronized List<String> links(String id) {
    return List.copyOf(stored(id).links);
  }

  /** The states of all tickets, by id. */
  public synchronized Map<String, String> statuses() {
    Map<String, String> statuses = new HashMap<>();
    tickets.forEach((id, t) -> statuses.put(id, String.valueOf(t.look.status())));
    return statuses;
  }
}
