package io.diapason.ml.backtest;

import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.Measure;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Walks through a past as it was lived, week by week.
 *
 * <p>The rows that open in a week are answered by the model that is live. At the end of the week
 * the candidate that was trained at its beginning, and was beside it like a shadow since, is
 * compared with what answered, on the answers that came in during the week: neither has learnt from
 * any of them. It takes over if the gate has no objection. Then the next candidate learns from
 * every answer known by now. While no model is live a person's first answer stands, or the most
 * frequent one where none is told.
 *
 * <p>Reference: Gama, Sebastião, Rodrigues, "On evaluating stream learning algorithms", 2013
 * (prequential evaluation: test, then train).
 */
public final class Backtest {

  private static final Duration WEEK = Duration.ofDays(7);

  /** Ten years: beyond lies a mistake in a date rather than a log. */
  private static final int MOST_WEEKS = 520;

  private final CandidateTrainer trainer;
  private final Measure measure;

  public Backtest(CandidateTrainer trainer, Measure measure) {
    this.trainer = trainer;
    this.measure = measure;
  }

  /** Why there is no way through these rows, in one sentence; empty when there is. */
  public static Optional<String> refusal(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return Optional.of("Expected rows with an answer and a moment, but there are none");
    }
    Instant first = outcomes.get(0).lesson().at();
    Instant last = outcomes.get(outcomes.size() - 1).lesson().at();
    return Duration.between(first, last).compareTo(WEEK.multipliedBy(MOST_WEEKS)) > 0
        ? Optional.of(
            "Expected rows that open within %d weeks, but they open from %s to %s"
                .formatted(MOST_WEEKS, first, last))
        : Optional.empty();
  }

  /**
   * Walks through all weeks, telling each when it ends.
   *
   * @param outcomes in the order in which they opened, and not refused
   */
  public BacktestReport over(List<Outcome> outcomes, Consumer<Week> told) {
    boolean hasHuman = Baselines.hasHuman(outcomes.stream().map(Outcome::lesson).toList());
    Walk walk = new Walk(trainer, measure, hasHuman);
    List<Week> weeks = new ArrayList<>();
    for (Instant begins : mondays(outcomes)) {
      Week week = walk.through(past(outcomes, begins, begins.plus(WEEK)));
      weeks.add(week);
      told.accept(week);
    }
    int neverKnown =
        (int) outcomes.stream().filter(one -> one.answeredAt().equals(Outcome.NEVER)).count();
    return new BacktestReport(
        measure,
        hasHuman ? "first human answer" : "most frequent answer so far",
        weeks,
        walk.total(),
        neverKnown);
  }

  private static List<Instant> mondays(List<Outcome> outcomes) {
    Instant last = outcomes.get(outcomes.size() - 1).lesson().at();
    List<Instant> mondays = new ArrayList<>();
    for (Instant one = monday(outcomes.get(0).lesson().at());
        !one.isAfter(last);
        one = one.plus(WEEK)) {
      mondays.add(one);
    }
    return mondays;
  }

  private static Instant monday(Instant moment) {
    return moment
        .atOffset(ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .truncatedTo(ChronoUnit.DAYS)
        .toInstant();
  }

  private static Walk.Past past(List<Outcome> outcomes, Instant begins, Instant ends) {
    List<Lesson> before = new ArrayList<>();
    List<Lesson> opened = new ArrayList<>();
    List<Lesson> answered = new ArrayList<>();
    List<Lesson> known = new ArrayList<>();
    for (Outcome one : outcomes) {
      boolean isKnown = one.isAnsweredBefore(ends);
      boolean wasKnown = one.isAnsweredBefore(begins);
      Instant at = one.lesson().at();
      addIf(wasKnown, one, before);
      addIf(!at.isBefore(begins) && at.isBefore(ends), one, opened);
      addIf(isKnown && !wasKnown, one, answered);
      addIf(isKnown, one, known);
    }
    return new Walk.Past(begins, before, opened, answered, known);
  }

  private static void addIf(boolean belongs, Outcome one, List<Lesson> to) {
    if (belongs) {
      to.add(one.lesson());
    }
  }
}
