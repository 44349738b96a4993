package io.diapason.correlation.cause;

import io.diapason.correlation.incident.IncidentBook;
import io.diapason.correlation.incident.IncidentState;
import io.diapason.correlation.incident.Member;
import io.diapason.correlation.incident.Surroundings;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.IncidentAlert;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * All that is known of an incident whose cause is looked for.
 *
 * @param incident as it stands
 * @param alerts its first alerts, {@link #MOST_ALERTS} at most
 * @param rarity how surprising it is to find an alert in an incident, 0 or more
 * @param surroundings the estate and what was altered in it
 */
public record Case(
    IncidentState incident,
    List<IncidentAlert> alerts,
    ToDoubleFunction<IncidentAlert> rarity,
    Surroundings surroundings) {

  /** A change that is older than this is no suspect. */
  static final Duration CHANGE_MEMORY = Duration.ofHours(4);

  /** Bounds what one announcement costs; a cause shows itself among the first. */
  static final int MOST_ALERTS = 400;

  /** What the book knows of it. */
  public static Case of(IncidentBook book, IncidentState incident, Surroundings surroundings) {
    List<IncidentAlert> alerts =
        book.membersOf(incident, MOST_ALERTS).stream().map(Member::alert).toList();
    return new Case(incident, alerts, book.rarity(alerts), surroundings);
  }

  Topology topology() {
    return surroundings.topology();
  }

  List<Change> changes(String ci) {
    return surroundings.changes().of(ci);
  }

  /**
   * 1 for a change made just before the incident, falling by e with each scale of its age, 0 for
   * one made after.
   */
  double freshness(Change change, Duration scale) {
    Duration before = Duration.between(change.madeAt(), incident.openedAt());
    boolean possible = !before.isNegative() && before.compareTo(CHANGE_MEMORY) <= 0;
    return possible ? Math.exp(-before.toMillis() / (double) scale.toMillis()) : 0;
  }
}
