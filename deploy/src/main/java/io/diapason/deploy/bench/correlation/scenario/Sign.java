package io.diapason.deploy.bench.correlation.scenario;

import java.util.List;

/**
 * A way in which monitoring notices that something is wrong.
 *
 * @param name the alert's name
 * @param severity as the rule says
 * @param noticedAfter the median number of seconds until it sounds
 * @param spread the label by which several alerts of it on one CI differ; empty for a lone one
 * @param text what is said, {@code %s} being the CI and {@code %d} a measured value
 */
record Sign(String name, String severity, int noticedAfter, String spread, String text) {

  static Sign lone(String name, String severity, int noticedAfter, String text) {
    return new Sign(name, severity, noticedAfter, "", text);
  }

  /** At most so many alerts of this sign on one CI. */
  int mostCopies() {
    return spread.isEmpty() ? 1 : 3;
  }

  static List<Sign> of(Sign... signs) {
    return List.of(signs);
  }
}
