package io.diapason.correlation.cause;

/**
 * The parts of a suspect's score, each 0 to 1.
 *
 * @param ci the CI suspected
 * @param first how early it broke
 * @param reach the share of the other CIs of the incident that a fault here can have reached
 * @param severity how bad its worst alert is
 * @param change how recently it was altered
 */
record Suspect(String ci, double first, double reach, double severity, double change) {

  /**
   * Where the fault is, is told best by who depends on whom; what broke first comes next, since
   * monitoring notices with delays of its own; severity and change tip the balance.
   */
  double score() {
    return 0.40 * reach + 0.30 * first + 0.15 * severity + 0.15 * change;
  }
}
