package io.diapason.ticketing.sla;

/**
 * Where one clock of a ticket stands at a moment.
 *
 * @param standing what does not depend on the moment alone
 * @param allowedMillis how long it may take
 * @param elapsedMillis how long it has taken, in the open time of the calendars
 */
public record SlaClock(SlaStanding standing, long allowedMillis, long elapsedMillis) {

  /** What is left of the time; below zero when it was used up. */
  public long remainingMillis() {
    return allowedMillis - elapsedMillis;
  }

  boolean hasUsed(int share) {
    return elapsedMillis * Allowance.BREACH >= allowedMillis * share;
  }
}
