package io.diapason.ingest.vertx;

import io.diapason.ingest.quiet.QuietAlerts;
import io.diapason.ingest.silence.SilenceMatching;
import io.diapason.ingest.silence.Silences;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Suppression;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What keeps alerts quiet: silences, which are asked here so that a new one shows at once, and
 * whatever else the engine says.
 *
 * @param silences the wishes
 * @param engine the verdicts
 */
public record Hush(Silences silences, QuietAlerts engine) {

  /**
   * By what an alert is kept quiet, in the three lists that Alertmanager's API has for it.
   *
   * @param silencedBy silences, by their ids
   * @param inhibitedBy the alerts that explain it, by their fingerprints
   * @param mutedBy maintenance windows, by their ids
   */
  record Reasons(List<String> silencedBy, List<String> inhibitedBy, List<String> mutedBy) {

    boolean isNone() {
      return silencedBy.isEmpty() && inhibitedBy.isEmpty() && mutedBy.isEmpty();
    }
  }

  /** Answers for one tenant at one moment. */
  At at(String tenant, Instant now) {
    return new At(tenant, engine, new SilenceMatching(silences.of(tenant), now));
  }

  record At(String tenant, QuietAlerts engine, SilenceMatching silences) {

    Reasons of(IncidentAlert alert) {
      List<Suppression> verdicts = verdicts(alert.fingerprint());
      Set<String> silencedBy = new TreeSet<>(silences.of(SilenceMatching.labelsOf(alert)));
      return new Reasons(
          List.copyOf(silencedBy),
          named(verdicts, Suppression.Kind.INHIBITED),
          named(verdicts, Suppression.Kind.MAINTENANCE));
    }

    private List<Suppression> verdicts(Fingerprint alert) {
      return engine.find(tenant, alert).map(QuietAlert::by).orElse(List.of());
    }

    private static List<String> named(List<Suppression> verdicts, Suppression.Kind kind) {
      return verdicts.stream()
          .filter(verdict -> verdict.kind() == kind)
          .map(one -> kind == Suppression.Kind.INHIBITED ? one.source() : one.ruleId())
          .sorted()
          .distinct()
          .toList();
    }
  }
}
