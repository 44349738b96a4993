package io.diapason.vocabulary;

/** Where an incident stands in its life. */
public enum IncidentStatus {
  /** Alerts fire and may still be joined by others. */
  OPEN,
  /** Still broken, but nothing new has come for the quiet period. */
  SETTLED,
  /** Every alert has resolved. */
  CLOSED,
  /** Became part of an elder incident, which carries the work on. */
  MERGED
}
