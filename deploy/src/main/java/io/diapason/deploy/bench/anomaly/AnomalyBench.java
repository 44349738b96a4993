package io.diapason.deploy.bench.anomaly;

import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/**
 * Scores the detector by its defaults, and nothing else, beside a z-score and a static threshold
 * whose settings are the best there are for them.
 */
public final class AnomalyBench {

  private static final List<DeviationFinder> SIMPLER =
      List.of(
          new DeviationFinder(120, false, 0),
          new DeviationFinder(300, false, 0),
          new DeviationFinder(1000, false, 0),
          new DeviationFinder(66, true, 0),
          new DeviationFinder(500, true, 0));
  private static final double[] DEVIATIONS =
      DoubleStream.iterate(2.5, d -> d <= 30, d -> d + (d < 6 ? 0.25 : d < 12 ? 1 : 3)).toArray();

  /** What people take who do not try others. */
  private static final double USUAL_DEVIATIONS = 3;

  private final Path data;
  private final Consumer<Section> printer;

  /** A bench on a folder with the folders {@code nab} and {@code nezha-metrics}. */
  public AnomalyBench(Path data, Consumer<Section> printer) {
    this.data = data;
    this.printer = printer;
  }

  /** Prints the tables. */
  public void run() throws IOException {
    printer.accept(CostBench.run());
    List<KnownSeries> nab = NabFolder.read(data.resolve("nab"));
    printer.accept(nab(nab));
    printer.accept(nezha(NezhaFolder.read(data.resolve("nezha-metrics"))));
  }

  private static Section nab(List<KnownSeries> all) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(nabRow(OurFinder.usual(), all));
    for (DeviationFinder simpler : SIMPLER) {
      rows.add(nabRow(bestOnNab(simpler, all), all));
    }
    return new Section(
        "Numenta Anomaly Benchmark 1.1, standard profile",
        new Table(List.of("way", "score", "even files", "odd files", "alerts"), rows),
        List.of(
            "Scored at the alerts themselves: the benchmark chooses no threshold for anybody.",
            "Each simpler way stands at the threshold that is best for it on these very files."));
  }

  private static DeviationFinder bestOnNab(DeviationFinder finder, List<KnownSeries> all) {
    DeviationFinder best = finder.at(DEVIATIONS[0]);
    double top = Double.NEGATIVE_INFINITY;
    for (double deviations : DEVIATIONS) {
      double score = score(finder.at(deviations), all, 0, 1);
      if (score > top) {
        top = score;
        best = finder.at(deviations);
      }
    }
    return best;
  }

  private static List<String> nabRow(Finder finder, List<KnownSeries> all) {
    int alerts = all.stream().mapToInt(series -> finder.begins(series).cardinality()).sum();
    return List.of(
        finder.name(),
        one(score(finder, all, 0, 1)),
        one(score(finder, all, 0, 2)),
        one(score(finder, all, 1, 2)),
        Integer.toString(alerts));
  }

  private static double score(Finder finder, List<KnownSeries> all, int first, int step) {
    NabScore score = new NabScore();
    for (int index = first; index < all.size(); index += step) {
      KnownSeries series = all.get(index);
      BitSet begins = finder.begins(series);
      double[] alarms = new double[series.size()];
      begins.stream().forEach(at -> alarms[at] = 1);
      score.add(series, alarms);
    }
    return score.at(1).score();
  }

  private static Section nezha(NezhaFolder data) {
    FaultScore ours = FaultScore.of(data, OurFinder.usual());
    List<List<String>> rows = new ArrayList<>();
    rows.add(nezhaRow(OurFinder.usual().name(), ours));
    for (DeviationFinder simpler : SIMPLER) {
      for (DeviationFinder one :
          List.of(simpler.at(USUAL_DEVIATIONS), asLoud(simpler, data, ours))) {
        rows.add(nezhaRow(one.name(), FaultScore.of(data, one)));
      }
    }
    return new Section(
        "Nezha, Online Boutique: %d faults, %d series"
            .formatted(ours.faults(), data.series().size()),
        new Table(
            List.of(
                "way", "alerted within 3 min", "on the pod that broke", "alerts per quiet hour"),
            rows),
        List.of(
            "Each simpler way stands at the usual 3 σ, and at the threshold of %.2f to %.0f σ at which it alerts of most faults without being louder than the detector."
                .formatted(DEVIATIONS[0], DEVIATIONS[DEVIATIONS.length - 1]),
            "Quiet is what lies 5 min or more behind the beginning of a fault: %.1f h, most of it between two faults 8 min apart."
                .formatted(ours.quietHours())));
  }

  private static DeviationFinder asLoud(DeviationFinder finder, NezhaFolder data, FaultScore ours) {
    DeviationFinder best = finder.at(DEVIATIONS[DEVIATIONS.length - 1]);
    int found = -1;
    for (double deviations : DEVIATIONS) {
      FaultScore score = FaultScore.of(data, finder.at(deviations));
      if (score.perQuietHour() <= ours.perQuietHour() && score.alerted() > found) {
        found = score.alerted();
        best = finder.at(deviations);
      }
    }
    return best;
  }

  private static List<String> nezhaRow(String name, FaultScore score) {
    return List.of(
        name,
        share(score.alerted(), score.faults()),
        share(score.located(), score.faults()),
        one(score.perQuietHour()));
  }

  private static String share(int part, int whole) {
    return "%d (%d %%)".formatted(part, Math.round(100.0 * part / whole));
  }

  private static String one(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
