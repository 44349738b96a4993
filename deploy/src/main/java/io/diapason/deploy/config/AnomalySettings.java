package io.diapason.deploy.config;

import io.diapason.ml.anomaly.AnomalyConfig;
import io.diapason.vocabulary.Severity;
import io.diapason.vocabulary.SilenceMatcher;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which time series are watched, and how closely; the file {@code anomalies.yaml}.
 *
 * @param watch which series: those that meet all matchers of at least one of the lists; where there
 *     is neither a list nor a pull the whole part is off
 * @param maxSeries how many series are watched at most
 * @param finding by what odd values are found
 * @param pulls what is asked of Prometheus servers that do not push
 */
public record AnomalySettings(
    List<List<SilenceMatcher>> watch, int maxSeries, AnomalyConfig finding, List<Pull> pulls) {

  /** The file. */
  public static final String FILE = "anomalies.yaml";

  /**
   * A question that is put to a Prometheus again and again.
   *
   * @param url where it is, such as {@code http://prometheus:9090}
   * @param query an expression of PromQL
   * @param name what the series are called where the expression leaves them without a name
   * @param authorization what is sent as the header {@code Authorization}; null for nothing
   */
  public record Pull(URI url, String query, String name, @Nullable Secret authorization) {}

  public AnomalySettings {
    watch = watch.stream().map(List::copyOf).toList();
    pulls = List.copyOf(pulls);
  }

  /** Off. */
  public static AnomalySettings defaults() {
    return new AnomalySettings(List.of(), 10_000, AnomalyConfig.defaults(), List.of());
  }

  /** Whether anything is watched or asked for. */
  public boolean isOn() {
    return !watch.isEmpty() || !pulls.isEmpty();
  }

  static Loaded<AnomalySettings> load(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Loaded<>(defaults(), List.of());
    }
    Problems problems = new Problems(file.toString());
    try (Section top = YamlFile.read(file, problems)) {
      AnomalySettings usual = defaults();
      AnomalySettings read =
          new AnomalySettings(
              watch(top),
              top.read("maxSeries", usual.maxSeries(), Rules.whole(1, 1_000_000)),
              finding(top, usual.finding()),
              pulls(top));
      if (!read.isOn()) {
        problems.warning(
            top.mark("watch"), "Expected watch or pull to name series, but nothing is watched");
      }
      return new Loaded<>(read, problems.found());
    }
  }

  private static List<List<SilenceMatcher>> watch(Section top) {
    List<List<SilenceMatcher>> lists = new ArrayList<>();
    for (Section section : top.sections("watch")) {
      try (section) {
        List<SilenceMatcher> matchers = Matchers.read(section, "series");
        if (matchers.isEmpty()) {
          section
              .problems()
              .error(
                  section.mark(),
                  "Expected series, a list of matchers such as __name__=\"up\", but there is none");
        } else {
          lists.add(matchers);
        }
      }
    }
    return lists;
  }

  private static AnomalyConfig finding(Section top, AnomalyConfig usual) {
    return new AnomalyConfig(
        top.read("every", usual.every(), Rules.duration(Duration.ofSeconds(1), Duration.ofDays(1))),
        top.read("warmUp", usual.warmUp(), Rules.whole(30, 10_000)),
        top.read("threshold", usual.threshold(), Rules.number(0.1, 11)),
        top.read("calmAfter", usual.calmAfter(), Rules.whole(1, 10_000)),
        top.read("severity", usual.severity(), Rules.oneOf(Severity.class)));
  }

  private static List<Pull> pulls(Section top) {
    List<Pull> pulls = new ArrayList<>();
    for (Section section : top.sections("pull")) {
      try (section) {
        URI url = section.readIfPresent("url", Rules.WEB_ADDRESS);
        String query = section.read("query", "", Rules.TEXT);
        String name = section.read("name", "query", Rules.NAME);
        Secret secret = section.readIfPresent("authorization", Rules.SECRET);
        if (url == null || query.isEmpty()) {
          section
              .problems()
              .error(
                  section.mark(),
                  "Expected url and query of every pull, but one of them is missing");
        } else {
          pulls.add(new Pull(url, query, name, secret));
        }
      }
    }
    return pulls;
  }
}
