package io.diapason.deploy.bench.correlation;

import io.diapason.deploy.bench.correlation.score.CauseScore;
import io.diapason.deploy.bench.correlation.score.ClusterScore;
import io.diapason.deploy.bench.correlation.score.StreamScore;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scores of all judges on one stream, one row each, and the causes of those that name any. */
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
          "false/day",
          "reduction",
          "seconds");

  private final String title;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  ScoreTable(String title) {
    this.title = title;
  }

  void add(String judge, StreamScore score, double seconds) {
    ClusterScore last = score.last();
    rows.add(
        List.of(
            judge,
            both(score.online()),
            both(score.soon()),
            both(last),
            share(last.bcubed().precision()),
            share(last.bcubed().recall()),
            share(last.pairs().f1()),
            share(last.ari()),
            String.format(Locale.ROOT, "%.2f", last.fragments()),
            last.incidents() + "/" + last.trueIncidents(),
            String.format(Locale.ROOT, "%.1f", score.falseIncidentsPerDay()),
            String.format(Locale.ROOT, "%.4f", last.reduction()),
            Words.seconds(seconds)));
    notes(judge, "T+5 min", score.causesSoon());
    notes(judge, "final", score.causesLast());
  }

  private void notes(String judge, String when, Map<String, CauseScore> causes) {
    causes.forEach(
        (group, cause) -> {
          if (cause.among(5) > 0) {
            notes.add(
                "cause by %s, %s, of %s (%d): AC@1 %s, AC@3 %s, Avg@5 %s"
                    .formatted(
                        judge,
                        when,
                        group,
                        cause.incidents(),
                        share(cause.among(1)),
                        share(cause.among(3)),
                        share(cause.average())));
          }
        });
  }

  Section section() {
    return new Section(title, new Table(HEADER, rows), notes);
  }

  private static String both(ClusterScore score) {
    return share(score.bcubed().f1()) + " / " + share(score.incidentF1());
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
