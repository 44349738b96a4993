package io.diapason.deploy.bench.swap;

import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.history.SampleHistory;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A past of our own incidents from which a model learns whose the load's are. Beside those stand as
 * many others, so that the model is about as large as one of a real past.
 *
 * @param incidents how many there are
 * @param team who solved those of the load's kind
 */
record SwapPast(int incidents, String team) {

  private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> KINDS = List.of("host", "service", "database", "switch");
  private static final int CIS = 100;
  private static final int TEAMS = 12;
  private static final long SEED = 7;

  /** All of it; the same size and team give the same past. */
  List<LabelledIncident> all() {
    int own = incidents / 2;
    List<LabelledIncident> past =
        new ArrayList<>(SampleHistory.generate(estate(), incidents - own, SEED, END));
    for (int number = 0; number < own; number++) {
      past.add(lone(number, END.minus(Duration.ofDays(180).dividedBy(own).multipliedBy(number))));
    }
    return past;
  }

  private LabelledIncident lone(int number, Instant at) {
    String name = "BenchPast" + number;
    String place = "9.9.%d.%d".formatted(number >> 8, number & 255);
    IncidentFacts facts =
        new IncidentFacts(
            "default",
            name + " on " + place,
            List.of(name),
            List.of("Trouble on " + place),
            Severity.WARNING,
            1,
            1,
            List.of(),
            false,
            at);
    return new LabelledIncident(facts, Priority.P4, team);
  }

  private static List<Ci> estate() {
    List<Ci> estate = new ArrayList<>();
    for (int number = 0; number < CIS; number++) {
      String kind = KINDS.get(number % KINDS.size());
      String owner = "team-" + number % TEAMS;
      estate.add(
          new Ci(
              "ci-" + number,
              kind,
              owner,
              1 + number % 4,
              List.of(),
              List.of(),
              List.of(),
              Map.of()));
    }
    return estate;
  }
}
