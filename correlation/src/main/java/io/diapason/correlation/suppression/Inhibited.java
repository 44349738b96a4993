package io.diapason.correlation.suppression;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Suppression;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an inhibition rule says of an alert from a moment on.
 *
 * @param tenant whose alert it is
 * @param at the stream's time
 * @param target the alert
 * @param rule the rule
 * @param verdict why the alert is quiet; null when the rule no longer keeps it so
 */
public record Inhibited(
    String tenant, Instant at, Fingerprint target, String rule, @Nullable Suppression verdict) {}
