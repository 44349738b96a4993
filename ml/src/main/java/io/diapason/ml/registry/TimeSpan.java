package io.diapason.ml.registry;

import java.time.Instant;

/**
 * Which past incidents something was made from.
 *
 * @param count how many
 * @param from when the earliest opened
 * @param to when the latest opened
 */
public record TimeSpan(int count, Instant from, Instant to) {}
