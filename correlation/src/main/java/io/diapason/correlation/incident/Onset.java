package io.diapason.correlation.incident;

import io.diapason.vocabulary.Fingerprint;
import java.time.Instant;

/**
 * One firing by which an incident grew.
 *
 * @param fingerprint the alert that fired
 * @param at when it came to be known
 * @param again whether the alert had fired in this incident before
 */
public record Onset(Fingerprint fingerprint, Instant at, boolean again) {}
