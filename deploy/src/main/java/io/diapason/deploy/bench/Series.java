package io.diapason.deploy.bench;

import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What watching many time series costs. */
public record Series(List<SeriesRun> runs) {

  private static final double SECONDS_OF_TWO_CORES = 120;

  public Series {
    runs = List.copyOf(runs);
  }

  Section section() {
    List<String> header = new ArrayList<>(List.of("Watching series"));
    for (SeriesRun run : runs) {
      header.add(
          "%s series with %s values each before"
              .formatted(Words.count(run.series()), Words.count(run.before())));
    }
    return new Section(
        "Watching series",
        new Table(
            header,
            List.of(
                row("values taken in", run -> Words.count(run.taken())),
                row("requests refused", run -> Words.refused(run.refused())),
                row("taken in within", run -> Words.seconds(run.sentSeconds())),
                row("all judged within", Series::judged),
                row("values judged a second", run -> Words.whole(run.perSecond())),
                row("CPU-seconds for 10,000 values", run -> two(run.cpuOfTenThousand())),
                row("so 10,000 series a minute on 2 cores", Series::share),
                row("cores used while idle", run -> two(run.idleCores())),
                row("heap for each series", run -> bytes(run, run.bytesPerSeries())),
                row("the same, memory full", run -> bytes(run, run.bytesWhenFull())),
                row("disturbed series found", Series::found),
                row("other series found odd", run -> Words.count(run.found().others())))),
        List.of(
            "A value of each series for each minute by remote-write, five requests side by side of a fifth of the series each, every next one when the one before was answered; through the door, the log, the stream and back to the door.",
            "'all judged': the very last values of some hundredth of the series are far off, and the finding of each of these stands in the topic of findings.",
            "'CPU-seconds': of all processes of the product until then, the findings' way to incidents and tickets included. What it uses while idle comes on top at a real minute's pace.",
            "'heap': after a collection, less what was in use before any of these series came; what is kept of findings is in it. Of few series it tells nothing. 'memory full': by reckoning, with the 2,048 values and 1,024 means that are remembered at most.",
            "'disturbed': some hundredth of the series doubles for the last five values, and as many for the very last. 'other series': they began to be odd meanwhile, and nothing happened to them. All settings are the defaults.",
            "The goal: 10,000 series a minute on 2 cores."));
  }

  private List<String> row(String name, Function<SeriesRun, String> figure) {
    List<String> row = new ArrayList<>(List.of(name));
    runs.forEach(run -> row.add(figure.apply(run)));
    return row;
  }

  private static String judged(SeriesRun run) {
    return (run.done().all() ? "" : "not within ") + Words.seconds(run.done().seconds());
  }

  private static String share(SeriesRun run) {
    return String.format(
        Locale.ROOT, "%.1f %%", 100 * run.cpuOfTenThousand() / SECONDS_OF_TWO_CORES);
  }

  private static String bytes(SeriesRun run, double bytes) {
    return run.tellsOfMemory() ? Words.whole(bytes) + " bytes" : Words.NONE;
  }

  private static String found(SeriesRun run) {
    return "%d of %d".formatted(run.found().found(), run.found().disturbed());
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
