package io.diapason.ml.history;

import io.diapason.ml.advice.DefaultRule;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Past incidents that never happened, over a given estate: something for the sample to learn from.
 *
 * <p>People in it follow habits that the default rule does not know (disks of hosts go to storage
 * whoever owns the host, certificates to security, a lagging replica is more urgent than it looks),
 * and they err: {@value #MISROUTED}% of the incidents went to another team and {@value #MISJUDGED}%
 * got a priority one level off. No model can be right more often than that leaves room for.
 *
 * <p>The same estate, count, seed and end give the same history.
 */
public final class SampleHistory {

  /** The share routed to some other team, in percent. */
  public static final int MISROUTED = 8;

  /** The share with a priority one level off, in percent. */
  public static final int MISJUDGED = 10;

  private static final int WRONG_CULPRIT = 6;
  private static final int MOST_CIS = 12;
  private static final Duration REACH = Duration.ofDays(180);

  private final Random random;
  private final List<Ci> estate;
  private final Solvers solvers;
  private final Instant end;

  private SampleHistory(List<Ci> estate, long seed, Instant end) {
    this.random = new Random(seed);
    // Sorted, so that the order in which an estate was written down does not matter.
    this.estate = estate.stream().sorted(Comparator.comparing(Ci::id)).toList();
    this.solvers = new Solvers(this.estate);
    this.end = end;
  }

  /**
   * Makes a history of the 180 days before {@code end}, oldest first.
   *
   * @param estate what can break; an empty estate has no history
   * @param count how many incidents, 0 or more
   */
  public static List<LabelledIncident> generate(
      List<Ci> estate, int count, long seed, Instant end) {
    if (count < 0) {
      throw new IllegalArgumentException("Expected a count of 0 or more, but got " + count);
    }
    if (estate.isEmpty()) {
      return List.of();
    }
    SampleHistory sample = new SampleHistory(estate, seed, end);
    List<LabelledIncident> history = new ArrayList<>(count);
    for (int made = 0; made < count; made++) {
      history.add(sample.incident());
    }
    history.sort(Comparator.comparing(incident -> incident.facts().openedAt()));
    return List.copyOf(history);
  }

  private LabelledIncident incident() {
    Ci culprit = any(estate);
    List<Failure> possible =
        Failures.ALL.stream().filter(failure -> failure.happensTo(culprit.kind())).toList();
    Failure failure = any(possible);
    List<Ci> involved = involved(culprit);
    Severity worst = any(failure.severities());
    IncidentFacts facts = facts(failure, culprit, involved, worst);
    String solver = solvers.of(failure.solver(), culprit);
    String team = chance(MISROUTED) ? any(solvers.teams) : solver;
    return new LabelledIncident(facts, judged(facts, failure), team);
  }

  private IncidentFacts facts(Failure failure, Ci culprit, List<Ci> involved, Severity worst) {
    List<String> names = new ArrayList<>();
    List<String> summaries = new ArrayList<>();
    names.add(any(failure.names()));
    summaries.add(summary(failure, culprit));
    for (Ci ci : involved) {
      if (!ci.equals(culprit)) {
        names.add("Unreachable");
        summaries.add(ci.id() + " cannot reach " + culprit.id());
      }
    }
    int alerts = names.size() + random.nextInt(1 + 3 * names.size());
    String title =
        names.get(0)
            + " on "
            + culprit.id()
            + (names.size() > 1 ? " and " + (names.size() - 1) + " more" : "");
    Duration age = Duration.ofSeconds((long) (random.nextDouble() * REACH.toSeconds()));
    return new IncidentFacts(
        "default",
        title,
        names.stream().distinct().toList(),
        List.copyOf(summaries),
        worst,
        alerts,
        1 + random.nextInt(alerts),
        ranked(involved),
        chance(failure.afterChange()),
        end.minus(age));
  }

  private String summary(Failure failure, Ci culprit) {
    int number = 1 + random.nextInt(99);
    return String.format(Locale.ROOT, any(failure.summaries()), culprit.id(), number);
  }

  private List<Ci> involved(Ci culprit) {
    List<Ci> involved = new ArrayList<>(List.of(culprit));
    for (Ci ci : estate) {
      boolean leans = ci.dependsOn().contains(culprit.id()) || ci.runsOn().contains(culprit.id());
      if (leans && involved.size() < MOST_CIS && chance(60)) {
        involved.add(ci);
      }
    }
    return involved;
  }

  private List<Ci> ranked(List<Ci> involved) {
    List<Ci> ranked = new ArrayList<>(involved);
    if (ranked.size() > 1 && chance(WRONG_CULPRIT)) {
      ranked.set(0, involved.get(1));
      ranked.set(1, involved.get(0));
    }
    return List.copyOf(ranked);
  }

  private Priority judged(IncidentFacts facts, Failure failure) {
    Priority suggested = Priority.valueOf(DefaultRule.priority(facts).value());
    int slip = chance(MISJUDGED) ? (random.nextBoolean() ? 1 : -1) : 0;
    return Levels.raised(suggested, failure.urgency() + slip);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
