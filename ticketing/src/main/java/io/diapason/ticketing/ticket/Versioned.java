package io.diapason.ticketing.ticket;

/**
 * A value as it was read.
 *
 * @param value what was read
 * @param token the store's word for exactly this state of it; opaque
 */
public record Versioned<T>(T value, String token) {}
