package io.diapason.vocabulary;

/** The streams through which the rooms speak to each other, and their topics in the log. */
public enum Stream {
  /** What sources said of alerts: {@link AlertEvent}. The log of record. */
  ALERTS("diapason.alerts"),
  /** What was altered: {@link Change}. The log of record. */
  CHANGES("diapason.changes"),
  /** What the engine works by: {@link Control}. The log of record. */
  CONTROL("diapason.control"),
  /** What correlation judged: {@link IncidentSnapshot}, keyed by tenant and incident. */
  INCIDENTS("diapason.incidents"),
  /** What became of every event: {@link LedgerSnapshot}, keyed by tenant. */
  LEDGER("diapason.ledger"),
  /** What was refused at the door: {@link DeadLetter}. */
  DEAD_LETTERS("diapason.dead-letters"),
  /** Who wished which alerts to be quiet: {@link Silence}, keyed by tenant and id. */
  SILENCES("diapason.silences"),
  /** Which alerts rules keep quiet, and why: {@link QuietAlert}, keyed by tenant and alert. */
  QUIET("diapason.quiet"),
  /** Why it was judged so: {@link Explanation}, keyed by tenant and incident. */
  EXPLANATIONS("diapason.explanations"),
  /**
   * What was measured of the series that are watched: {@link Sample}, keyed by tenant and series.
   */
  SAMPLES("diapason.samples"),
  /** What was found odd in samples: {@link AlertEvent} that the door has yet to stamp. */
  FINDINGS("diapason.findings"),
  /** What the models were told and said, keyed by tenant and incident; the room ml has its form. */
  CONSULTATIONS("diapason.consultations");

  private final String topic;

  Stream(String topic) {
    this.topic = topic;
  }

  /** The name of the topic. */
  public String topic() {
    return topic;
  }
}
