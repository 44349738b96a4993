package io.diapason.ticketing.tracker;

import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which trackers mirror a ticket, and what is to be done next in each. Pure: the same ticket and
 * mirror always ask for the same errand, so an errand that was begun and not reported is simply
 * asked for again, and the key in the tracker shows whether it was done.
 *
 * @param rules one for each tracker, in the order of the configuration
 */
public record MirrorPlan(List<MirrorRule> rules) {

  public MirrorPlan {
    rules = List.copyOf(rules);
  }

  /** Without trackers. */
  public static MirrorPlan none() {
    return new MirrorPlan(List.of());
  }

  /** The rule for a tracker; null when it is no longer configured. */
  public @Nullable MirrorRule rule(String tracker) {
    return rules.stream().filter(rule -> rule.tracker().equals(tracker)).findFirst().orElse(null);
  }

  /** The trackers that mirror such a ticket and have no mirror of it yet. */
  public List<String> missing(
      List<Mirror> mirrors, Priority priority, String team, String service) {
    Set<String> there = new HashSet<>();
    mirrors.forEach(mirror -> there.add(mirror.tracker()));
    return rules.stream()
        .filter(rule -> !there.contains(rule.tracker()))
        .filter(rule -> rule.scope().holds(priority, team, service))
        .map(MirrorRule::tracker)
        .toList();
  }

  /**
   * What is to be done next; null for nothing.
   *
   * @param ours what the tracker is to show
   * @param merged whether an elder ticket carries the work on
   */
  public @Nullable Errand next(Mirror mirror, Face ours, boolean merged, Instant now) {
    MirrorRule rule = rule(mirror.tracker());
    if (rule == null) {
      return null;
    }
    if (mirror.externalId() == null) {
      return Errand.create(ours);
    }
    if (!mirror.duplicates().isEmpty()) {
      return Errand.retire(mirror.duplicates().get(0));
    }
    if (!mirror.unsaid().isEmpty()) {
      return Errand.remark(mirror.unsaid());
    }
    if (merged && !mirror.joined()) {
      return Errand.join();
    }
    Edit edit =
        mirror.told() == null ? null : rule.dictionary().edit(mirror.told(), ours, mirror.read());
    if (edit != null) {
      return Errand.tell(ours, edit);
    }
    boolean check = mirror.checkAt() != null && !now.isBefore(mirror.checkAt());
    return check ? Errand.check() : null;
  }

  /** A mirror that is to be looked at when it next has something to do. */
  public Mirror scheduled(Mirror mirror, Face ours, boolean merged, Instant now) {
    Effort effort = mirror.effort();
    boolean busy = next(mirror, ours, merged, now) != null;
    if (!busy && !effort.gaveUp()) {
      // What failed was done all the same, or is no longer asked for.
      Effort rests = effort.reason() == null ? effort : effort.goneWell(null);
      return mirror.change().effort(rests.dueAt(mirror.checkAt())).done();
    }
    return mirror.change().effort(effort.dueAt(workAt(effort, now))).done();
  }

  /** What waits after a failure goes on waiting. */
  private static Instant workAt(Effort effort, Instant now) {
    Instant planned = effort.nextAt();
    if (planned == null || (effort.reason() == null && planned.isAfter(now))) {
      return now;
    }
    return planned;
  }
}
