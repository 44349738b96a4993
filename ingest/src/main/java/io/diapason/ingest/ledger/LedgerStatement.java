package io.diapason.ingest.ledger;

import java.util.List;

/**
 * Both sides of the ledger at one moment, as it is shown.
 *
 * @param accepted alert events that were made durable, at every door since the log began
 * @param deduplicated of those, repeats of what was known, the noted ones included
 * @param noted of those, resolves and acknowledges of alerts that nobody knew
 * @param suppressed of those, kept quiet by a rule
 * @param inIncident of those, part of an incident's story
 * @param pending of those, not yet judged
 * @param rejected inputs refused by this run of the door
 * @param deadLettered of those, kept in the log
 * @param balanced whether the two sides agree and nothing is missing
 * @param gaps doors of earlier runs of which the engine has read less than they announced
 * @param doors every door by itself
 */
public record LedgerStatement(
    long accepted,
    long deduplicated,
    long noted,
    long suppressed,
    long inIncident,
    long pending,
    long rejected,
    long deadLettered,
    boolean balanced,
    List<String> gaps,
    List<Line> doors) {

  public LedgerStatement {
    gaps = List.copyOf(gaps);
    doors = List.copyOf(doors);
  }

  /**
   * One run of one door.
   *
   * @param door its name
   * @param live whether it is the run that answers
   * @param accepted events that it made durable
   * @param received events of it that the engine has read
   * @param highest the highest number that the engine knows of
   */
  public record Line(String door, boolean live, long accepted, long received, long highest) {}
}
