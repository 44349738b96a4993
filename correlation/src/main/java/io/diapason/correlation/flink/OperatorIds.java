package io.diapason.correlation.flink;

/**
 * The names under which Flink keeps each operator's state. A name once released never changes: a
 * savepoint finds its state by it. The sources are named by the topic they read.
 */
final class OperatorIds {

  static final String ALERT_EVENTS = "alert-events";
  static final String CHANGE_EVENTS = "change-events";
  static final String CONTROL_ENTRIES = "control-entries";
  static final String DEDUP = "dedup";
  static final String TICK_ACCOUNT = "tick-account";
  static final String DEDUP_ACCOUNT = "dedup-account";
  static final String LOOKS = "quiet-looks";
  static final String NOTICES = "quiet-notices";
  static final String ROLES = "inhibition-roles";
  static final String INHIBITION = "inhibition";
  static final String INHIBITED_NOTICES = "inhibited-notices";
  static final String SUPPRESSION = "suppression";
  static final String SUPPRESSION_ACCOUNT = "suppression-account";
  static final String QUIET_SINK = "quiet-sink";
  static final String ESTATE_AND_MODELS = "estate-and-models";
  static final String JUDGE = "judge";
  static final String JUDGE_ACCOUNT = "judge-account";
  static final String LEDGER = "ledger";
  static final String INCIDENTS_SINK = "incidents-sink";
  static final String EXPLANATIONS_SINK = "explanations-sink";
  static final String CONSULTATIONS_SINK = "consultations-sink";
  static final String LEDGER_SINK = "ledger-sink";
  static final String ANOMALY = "anomaly";
  static final String FINDINGS_SINK = "findings-sink";

  private OperatorIds() {}
}
