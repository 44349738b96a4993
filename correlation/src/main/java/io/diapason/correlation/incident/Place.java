package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentAlert;

/**
 * Where an alert is looked for: its CI, or its name when no label names a CI, so that such alerts
 * meet only others of the same name.
 */
final class Place {

  private static final String NAMED = "name=";

  private Place() {}

  static String of(String ci, String name) {
    return ci.isEmpty() ? NAMED + name : ci;
  }

  static String of(IncidentAlert alert) {
    return of(alert.ci(), alert.name());
  }
}
