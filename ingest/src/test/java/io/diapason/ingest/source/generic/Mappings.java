package io.diapason.ingest.source.generic;

import java.util.Map;
import java.util.Set;

/** Mappings as an operator would declare them. */
final class Mappings {

  /** A backup program: one report a night, with all of its jobs. */
  static final GenericMapping BACKUP =
      new GenericMapping(
          "backup",
          "report.jobs[result != 'Skipped']",
          "result",
          new StatusWords(Set.of("Failed", "Warning"), Set.of(), Set.of("Success")),
          Map.of("server", "$root.report.server", "job", "id"),
          "'Backup job fails'",
          "result = 'Failed' ? 'critical' : 'warning'",
          "name & ': ' & message",
          "started",
          "ended",
          "$root.report.link & '#' & id",
          Map.of("host", "$lowercase($root.report.server)", "job_type", "type"),
          Map.of("message", "message"));

  /** A script of cron: a form that says what failed and where, and nothing else. */
  static final GenericMapping CRON =
      new GenericMapping(
          "cron",
          "",
          "",
          StatusWords.USUAL,
          Map.of(),
          "'Cron job ' & job & ' fails'",
          "'error'",
          "output",
          "at",
          "",
          "",
          Map.of("host", "$capture(subject, '<\\\\w+@([^>]+)>')", "job_name", "job"),
          Map.of("output", "output"));

  /** A power supply that writes an object of readings, and its states as numbers. */
  static final GenericMapping POWER =
      new GenericMapping(
          "power",
          "$each($.ups, function($v, $k) { $merge([$v, {'unit': $k}]) })",
          "$lookup({'0': 'ok', '1': 'firing', '2': 'firing'}, $string(state))",
          StatusWords.USUAL,
          Map.of("site", "$root.site", "unit", "unit"),
          "'UPS on battery'",
          "state = 2 ? 'critical' : 'warning'",
          "unit & ' has ' & $string(minutes) & ' minutes left'",
          "$root.time_ms",
          "$root.time_ms",
          "",
          Map.of("device", "unit", "site", "$root.site", "team", "$query.team"),
          Map.of());

  private Mappings() {}

  /** A mapping of which only the name of the alert and its state matter. */
  static GenericMapping of(String alertName, String status) {
    return new GenericMapping(
        "test",
        "",
        status,
        StatusWords.USUAL,
        Map.of(),
        alertName,
        "",
        "",
        "",
        "",
        "",
        Map.of(),
        Map.of());
  }
}
