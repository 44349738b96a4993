package io.diapason.deploy.bench.series;

import io.diapason.vocabulary.AlertEvent;
import java.util.HashSet;
import java.util.Set;

/**
 * Which series are found odd. A series that is odd by chance says nothing more when it is disturbed
 * on top, so what counts is which ones are odd and not which ones have begun to be. Thread-safe.
 */
public final class Findings {

  private final String job;
  private final Set<Integer> odd = new HashSet<>();
  private final Set<Integer> begun = new HashSet<>();
  private long latest;

  /** Of the series of this job. */
  public Findings(String job) {
    this.job = job;
  }

  /** Takes note of a finding, by {@link System#nanoTime()}. */
  public synchronized void found(AlertEvent finding, long at) {
    if (!job.equals(finding.labels().get("job"))) {
      return;
    }
    int series = Integer.parseInt(finding.labels().getOrDefault(SeriesValues.NUMBER, "0"));
    if (finding.kind() != AlertEvent.Kind.FIRING) {
      odd.remove(series);
    } else if (odd.add(series)) {
      begun.add(series);
      latest = Part.of(series) == Part.QUIET ? latest : at;
    }
  }

  /** How many series of a part are odd. */
  public synchronized int odd(Part part) {
    return (int) odd.stream().filter(series -> Part.of(series) == part).count();
  }

  /** Forgets which ones have begun to be odd; those that are stay so. */
  public synchronized void beginAnew() {
    begun.clear();
    latest = 0;
  }

  /** How many series of a part have begun to be odd since. */
  public synchronized int begun(Part part) {
    return (int) begun.stream().filter(series -> Part.of(series) == part).count();
  }

  /** When the latest one began that is disturbed at some time; 0 when none did. */
  public synchronized long latest() {
    return latest;
  }
}
