package io.diapason.ml.backtest;

import io.diapason.ml.backtest.BacktestReport.Total;
import io.diapason.ml.training.Comparison;
import io.diapason.ml.training.Gate;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.Measure;
import io.diapason.ml.training.Scorecard;
import io.diapason.ml.training.Scored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is live, what is a candidate, and what they said so far, on the way through the weeks. */
final class Walk {

  private static final long BOOTSTRAP_SEED = 1;

  private final CandidateTrainer trainer;
  private final Measure measure;
  private final boolean hasHuman;
  private final Said all = new Said();

  private @Nullable Candidate live;
  private @Nullable Candidate first;
  private @Nullable Candidate newest;
  private String withoutNewest = "Expected a candidate, but this is the first week";

  Walk(CandidateTrainer trainer, Measure measure, boolean hasHuman) {
    this.trainer = trainer;
    this.measure = measure;
    this.hasHuman = hasHuman;
  }

  /**
   * A week and what was known around it.
   *
   * @param begins when
   * @param before what was answered before it
   * @param opened the rows that opened in it
   * @param answered those, opened whenever, whose answers came in
   * @param known what is answered at its end
   */
  record Past(
      Instant begins,
      List<Lesson> before,
      List<Lesson> opened,
      List<Lesson> answered,
      List<Lesson> known) {}

  /** Answers a week, judges the candidate and trains the next one, in this order. */
  Week through(Past past) {
    String majority = Baselines.majority(past.before());
    Said said = said(past.opened(), majority);
    if (first != null) {
      all.add(said);
    }
    Verdict verdict = verdict(past.answered(), majority);
    Week week =
        new Week(
            past.begins(),
            past.opened().size(),
            past.answered().size(),
            id(live),
            past.opened().isEmpty() ? null : said.scores(measure),
            verdict);
    if (verdict.won()) {
      live = newest;
    }
    trainNext(past);
    return week;
  }

  /** Over all weeks that had a first model; null when there was none. */
  @Nullable Total total() {
    if (all.first.isEmpty()) {
      return null;
    }
    return new Total(
        all.standing.size(),
        all.scores(measure),
        measure.compare(all.standing, all.first, BOOTSTRAP_SEED),
        measure.compare(all.standing, all.newest, BOOTSTRAP_SEED));
  }

  private Said said(List<Lesson> opened, String majority) {
    Said said = new Said();
    if (!majority.isEmpty()) {
      said.majority.addAll(Baselines.always(majority, opened));
    }
    if (hasHuman) {
      said.human.addAll(Baselines.human(opened));
    }
    said.standing.addAll(standing(opened, majority));
    if (first != null) {
      said.first.addAll(Scored.all(opened, first.model()));
      // When nothing could be trained, who always takes the newest falls back on what stands.
      said.newest.addAll(newest == null ? said.standing : Scored.all(opened, newest.model()));
    }
    return said;
  }

  private List<Scored> standing(List<Lesson> lessons, String majority) {
    if (live != null) {
      return Scored.all(lessons, live.model());
    }
    return hasHuman ? Baselines.human(lessons) : Baselines.always(majority, lessons);
  }

  private Verdict verdict(List<Lesson> answered, String majority) {
    if (newest == null) {
      return Verdict.withoutCandidate(id(live), withoutNewest);
    }
    List<Scored> candidate = Scored.all(answered, newest.model());
    Comparison comparison =
        measure.compare(candidate, standing(answered, majority), BOOTSTRAP_SEED);
    return new Verdict(
        newest.id(),
        id(live),
        comparison,
        Gate.objections(measure, comparison, Scorecard.of(candidate)));
  }

  private void trainNext(Past past) {
    if (newest != null && past.answered().isEmpty()) {
      return;
    }
    CandidateTrainer.Attempt attempt = trainer.train(past.known());
    newest = attempt.candidate();
    withoutNewest = attempt.refusal();
    first = first == null ? newest : first;
  }

  private static String id(@Nullable Candidate candidate) {
    return candidate == null ? "" : candidate.id();
  }

  /** What each said to the same rows; lists of those that said nothing are empty. */
  private static final class Said {

    private final List<Scored> standing = new ArrayList<>();
    private final List<Scored> first = new ArrayList<>();
    private final List<Scored> newest = new ArrayList<>();
    private final List<Scored> majority = new ArrayList<>();
    private final List<Scored> human = new ArrayList<>();

    private void add(Said more) {
      standing.addAll(more.standing);
      first.addAll(more.first);
      newest.addAll(more.newest);
      majority.addAll(more.majority);
      human.addAll(more.human);
    }

    private Scores scores(Measure measure) {
      return new Scores(
          measure.of(standing),
          scoreOrNull(measure, first),
          scoreOrNull(measure, newest),
          scoreOrNull(measure, majority),
          scoreOrNull(measure, human));
    }

    private static @Nullable Double scoreOrNull(Measure measure, List<Scored> said) {
      return said.isEmpty() ? null : Double.valueOf(measure.of(said));
    }
  }
}
