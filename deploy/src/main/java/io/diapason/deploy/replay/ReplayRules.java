package io.diapason.deploy.replay;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.config.QuietSettings;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.vocabulary.Priority;

/**
 * By what a replay judges.
 *
 * @param name what people call these rules
 * @param correlation by what correlation judges
 * @param pageFrom the least urgent priority that gets a ticket, and so pages
 * @param advisers who is asked for advice
 * @param models which models are asked
 * @param quiet inhibition rules and maintenance windows, for a recording that does not say which
 *     held
 */
public record ReplayRules(
    String name,
    CorrelationConfig correlation,
    Priority pageFrom,
    AdviserFactory advisers,
    ReplayModels models,
    QuietSettings quiet) {

  /** These rules for correlation, the default ones for tickets, and no models. */
  public static ReplayRules of(CorrelationConfig correlation) {
    return new ReplayRules(
        "defaults",
        correlation,
        Priority.P4,
        AdviserFactory.rulesOnly(),
        ReplayModels.asRecorded(),
        QuietSettings.none());
  }
}
