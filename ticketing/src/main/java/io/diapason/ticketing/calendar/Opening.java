package io.diapason.ticketing.calendar;

import java.time.Instant;

/** A time without a break in which a calendar is open, its end not included. */
public record Opening(Instant from, Instant until) {}
