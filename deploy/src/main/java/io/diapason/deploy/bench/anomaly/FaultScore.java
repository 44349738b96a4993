package io.diapason.deploy.bench.anomaly;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many faults were alerted in time, and how many alerts came while nothing was wrong.
 *
 * @param faults all there were
 * @param alerted of which an alert began within three minutes on any series
 * @param located of which one began on a series of the pod that broke
 * @param quietAlerts alerts that began while nothing was wrong
 * @param quietHours how long nothing was wrong
 */
record FaultScore(int faults, int alerted, int located, int quietAlerts, double quietHours) {

  private static final long IN_TIME = 180;

  /** A fault lasts three minutes; two more until the last values are as before. */
  private static final long NOT_QUIET = 300;

  private static final double MINUTES = 60.0;

  double perQuietHour() {
    return quietAlerts / quietHours;
  }

  static FaultScore of(NezhaFolder data, Finder finder) {
    Set<Integer> alerted = new HashSet<>();
    Set<Integer> located = new HashSet<>();
    Set<Long> quietMinutes = new HashSet<>();
    int quietAlerts = 0;
    for (KnownSeries series : data.series()) {
      BitSet begins = finder.begins(series);
      for (int index = 0; index < series.size(); index++) {
        long at = series.times()[index];
        boolean quiet = isQuiet(data.faults(), at);
        if (quiet) {
          quietMinutes.add(at / (long) MINUTES);
        }
        if (begins.get(index)) {
          quietAlerts += quiet ? 1 : 0;
          count(data.faults(), series, at, alerted, located);
        }
      }
    }
    return new FaultScore(
        data.faults().size(),
        alerted.size(),
        located.size(),
        quietAlerts,
        quietMinutes.size() / MINUTES);
  }

  private static boolean isQuiet(List<NezhaFolder.Fault> faults, long at) {
    return faults.stream().noneMatch(fault -> at >= fault.at() && at < fault.at() + NOT_QUIET);
  }

  private static void count(
      List<NezhaFolder.Fault> faults,
      KnownSeries series,
      long at,
      Set<Integer> alerted,
      Set<Integer> located) {
    for (int index = 0; index < faults.size(); index++) {
      NezhaFolder.Fault fault = faults.get(index);
      if (at >= fault.at() && at <= fault.at() + IN_TIME) {
        alerted.add(index);
        if (series.owner().equals(fault.pod())) {
          located.add(index);
        }
      }
    }
  }
}
