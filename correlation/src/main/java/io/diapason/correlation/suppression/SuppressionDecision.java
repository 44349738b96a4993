package io.diapason.correlation.suppression;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Suppression;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to remember and what to say. Nothing has happened yet.
 *
 * @param state what to remember; empty to forget
 * @param spoken what goes on to be judged; null when nothing does
 * @param withheld whether the event is kept quiet
 * @param announced what to announce of the verdicts; null when they are as they were
 */
public record SuppressionDecision(
    Quiet state,
    @Nullable AlertChange spoken,
    boolean withheld,
    SuppressionDecision.@Nullable Announced announced) {

  /**
   * The verdicts on an alert.
   *
   * @param alert the alert
   * @param by every rule that keeps it quiet; empty when none does any more
   */
  public record Announced(AlertChange alert, List<Suppression> by) {

    /** The announcement in the words of the stream. */
    public QuietAlert at(Instant now, String ci) {
      String reason = by.isEmpty() ? "" : "kept quiet: " + by.get(0).evidence();
      IncidentAlert shown =
          new IncidentAlert(
              alert.fingerprint(),
              alert.name(),
              ci,
              alert.severity(),
              alert.status(),
              alert.firings(),
              alert.endedAt(),
              alert.at(),
              reason,
              alert.summary(),
              alert.source(),
              alert.labels(),
              alert.annotations(),
              alert.generatorUrl());
      return new QuietAlert(alert.tenant(), now, shown, by);
    }
  }
}
