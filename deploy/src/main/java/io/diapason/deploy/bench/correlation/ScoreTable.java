package io.diapason.deploy.bench.correlation;

import io.diapason.deploy.bench.correlation.score.CauseScore;
import io.diapason.deploy.bench.correlation.score.CauseScore.When;
import io.diapason.deploy.bench.correlation.score.ClusterScore;
import io.diapason.deploy.bench.correlation.score.MeanScore;
import io.diapason.deploy.bench.correlation.score.StreamScore;
import io.diapason.deploy.bench.correlation.score.ToldScore;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scores of all judges on streams of one kind, one row each, and the causes they name. */
final class ScoreTable {

  private static final List<String> HEADER =
      List.of(
          "B³ F1 / incident F1",
          "online",
          "T+5 min",
          "final",
          "B³ P",
          "B³ R",
          "pair F1",
          "ARI",
          "fragments",
          "incidents",
          "true",
          "untold",
          "false/day",
          "reduction",
          "seconds");

  private final String title;
  private final Map<String, List<StreamScore>> scores = new LinkedHashMap<>();
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  ScoreTable(String title) {
    this.title = title;
  }

  void add(String judge, StreamScore score, double took) {
    scores.computeIfAbsent(judge, any -> new ArrayList<>()).add(score);
    seconds.merge(judge, took, Double::sum);
  }

  Section section() {
    List<List<String>> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    scores.forEach(
        (judge, found) -> {
          MeanScore mean = new MeanScore(found);
          rows.add(row(judge, mean));
          if (found.size() > 1 && namesCauses(mean.causes(When.LAST))) {
            double least = mean.least(score -> score.last().bcubed().f1());
            notes.add(
                "%s: the worst of %d streams has a final B³ F1 of %s"
                    .formatted(judge, found.size(), share(least)));
          }
          notes(judge, "T+5 min", mean.causes(When.SOON), notes);
          notes(judge, "final", mean.causes(When.LAST), notes);
        });
    return new Section(title, new Table(HEADER, rows), notes);
  }

  private List<String> row(String judge, MeanScore mean) {
    return List.of(
        judge,
        both(mean, StreamScore::online),
        both(mean, StreamScore::soon),
        both(mean, StreamScore::last),
        share(mean.mean(score -> score.last().bcubed().precision())),
        share(mean.mean(score -> score.last().bcubed().recall())),
        share(mean.mean(score -> score.last().pairs().f1())),
        share(mean.mean(score -> score.last().ari())),
        number("%.2f", mean.mean(score -> score.last().fragments())),
        number("%.0f", mean.mean(score -> score.last().incidents())),
        number("%.0f", mean.mean(score -> score.last().trueIncidents())),
        untold(mean.told()),
        number("%.1f", mean.mean(StreamScore::falseIncidentsPerDay)),
        number("%.4f", mean.mean(score -> score.last().reduction())),
        Words.seconds(seconds.getOrDefault(judge, 0.0)));
  }

  private static String untold(ToldScore told) {
    return "%d of %,d".formatted(told.untold(), told.happenings());
  }

  private static boolean namesCauses(Map<String, CauseScore> causes) {
    return causes.values().stream().anyMatch(cause -> cause.among(5) > 0);
  }

  private static void notes(
      String judge, String when, Map<String, CauseScore> causes, List<String> notes) {
    if (!namesCauses(causes)) {
      return;
    }
    String groups =
        causes.entrySet().stream()
            .map(group -> group.getKey() + " " + words(group.getValue()))
            .collect(Collectors.joining("; "));
    notes.add("%s, causes %s, AC@1/AC@3/Avg@5: %s".formatted(judge, when, groups));
  }

  private static String words(CauseScore cause) {
    return "%s/%s/%s of %d"
        .formatted(
            share(cause.among(1)),
            share(cause.among(3)),
            share(cause.average()),
            cause.incidents());
  }

  private static String both(MeanScore mean, Function<StreamScore, ClusterScore> when) {
    return share(mean.mean(score -> when.apply(score).bcubed().f1()))
        + " / "
        + share(mean.mean(score -> when.apply(score).incidentF1()));
  }

  private static String share(double share) {
    return number("%.3f", share);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
