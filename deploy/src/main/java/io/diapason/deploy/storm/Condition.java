package io.diapason.deploy.storm;

/**
 * Something that a rule watches for on a CI.
 *
 * @param name the alert's name
 * @param severity as Prometheus rules usually call it
 * @param spreadLabel the label by which the alerts of one condition on one CI differ
 * @param spreadFormat the values of that label, {@code %d} counted from 1
 * @param summary what is said of it, {@code %s} being the CI
 */
record Condition(
    String name, String severity, String spreadLabel, String spreadFormat, String summary) {

  static Condition critical(String name, String spread, String summary) {
    return of(name, "critical", spread, summary);
  }

  static Condition warning(String name, String spread, String summary) {
    return of(name, "warning", spread, summary);
  }

  /** The spread is written as {@code label=format}. */
  private static Condition of(String name, String severity, String spread, String summary) {
    int equals = spread.indexOf('=');
    return new Condition(
        name, severity, spread.substring(0, equals), spread.substring(equals + 1), summary);
  }

  String spread(int copy) {
    return spreadFormat.formatted(copy + 1);
  }
}
