package io.diapason.ticketing.runbook;

import io.diapason.ticketing.oncall.Team;
import java.util.Collection;
import java.util.List;

/**
 * What may hold a runbook up.
 *
 * @param approvers the ids of the people and teams who may approve; empty for everybody
 * @param approvalSeconds how long an approval is waited for
 * @param fourEyes whether the person who starts it must not be the one who approves
 * @param maxCis how many CIs it may work on at most
 * @param maxRuns how often it may begin within the time below
 * @param perSeconds that time
 * @param freeze the ids of the calendars in whose hours it does not begin
 * @param patienceSeconds how long it waits for its turn before it is given up
 */
public record Guards(
    List<String> approvers,
    long approvalSeconds,
    boolean fourEyes,
    int maxCis,
    int maxRuns,
    long perSeconds,
    List<String> freeze,
    long patienceSeconds) {

  public Guards {
    approvers = List.copyOf(approvers);
    freeze = List.copyOf(freeze);
  }

  /** Whether somebody may approve, alone or as a member of one of these teams. */
  public boolean letApprove(String by, Collection<Team> teams) {
    return approvers.isEmpty()
        || approvers.contains(by)
        || teams.stream()
            .anyMatch(team -> approvers.contains(team.id()) && team.members().contains(by));
  }

  /** Approval within half an hour, one CI, twice an hour, at most an hour of waiting. */
  public static Guards defaults() {
    return new Guards(List.of(), 1_800, true, 1, 2, 3_600, List.of(), 3_600);
  }
}
