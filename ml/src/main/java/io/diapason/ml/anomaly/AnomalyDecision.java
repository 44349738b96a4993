package io.diapason.ml.anomaly;

import io.diapason.vocabulary.AlertEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to remember of a series, what to say of it, and when it may be forgotten. Nothing has
 * happened yet.
 *
 * @param state what to remember; null to forget the series
 * @param finding an alert that the door has yet to stamp; null when there is nothing to say
 * @param score how odd the value was; 0 for one that was passed over
 * @param forgetAt when to ask again whether the series has fallen silent; null when it is forgotten
 */
public record AnomalyDecision(
    @Nullable SeriesState state,
    @Nullable AlertEvent finding,
    double score,
    @Nullable Instant forgetAt) {}
