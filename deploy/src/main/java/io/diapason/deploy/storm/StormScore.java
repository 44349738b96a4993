package io.diapason.deploy.storm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well incidents agree with what really happened.
 *
 * @param grouping B-cubed over all true alerts; a noise alert is a class of its own, and an alert
 *     in no incident counts as a group of its own
 * @param incidents how many there are
 * @param compoundIncidents how many of them have two alerts or more
 * @param faults how many there were
 * @param exactFaults how many of them are one incident with all of their alerts and no other
 * @param missingAlerts true alerts that stand in no incident
 * @param strayAlerts alerts in incidents that the truth does not know; they are not scored
 *     otherwise
 * @param causesFirst the share of faults whose true cause is ranked first, 0 to 1
 * @param causesAmongThree the share of faults whose true cause is among the first three, 0 to 1
 */
public record StormScore(
    BCubed grouping,
    int incidents,
    int compoundIncidents,
    int faults,
    int exactFaults,
    int missingAlerts,
    int strayAlerts,
    double causesFirst,
    double causesAmongThree) {

  /** Scores incidents whose alerts are keyed by {@link StormTruth#byLabels}. */
  public static StormScore of(List<JudgedIncident> incidents, StormTruth truth) {
    return of(incidents, truth.byLabels(), truth.causes());
  }

  /**
   * Scores incidents.
   *
   * @param truth the fault of each alert, {@link StormEvent#NOISE} for none
   * @param causes for each fault the CIs and changes that count as its cause
   * @throws IllegalArgumentException when an alert stands in two incidents
   */
  public static StormScore of(
      List<JudgedIncident> incidents, Map<String, Integer> truth, List<Set<String>> causes) {
    Map<String, String> groups = groups(incidents);
    Set<String> missing = new HashSet<>(truth.keySet());
    missing.removeAll(groups.keySet());
    Set<String> stray = new HashSet<>(groups.keySet());
    stray.removeAll(truth.keySet());
    List<Set<String>> faults = faults(truth, causes.size());
    return new StormScore(
        grouping(groups, truth),
        incidents.size(),
        (int) incidents.stream().filter(incident -> incident.alerts().size() > 1).count(),
        faults.size(),
        (int) faults.stream().filter(fault -> isExactly(fault, incidents)).count(),
        missing.size(),
        stray.size(),
        shareOfCauses(1, incidents, faults, causes),
        shareOfCauses(3, incidents, faults, causes));
  }

  private static Map<String, String> groups(List<JudgedIncident> incidents) {
    Map<String, String> groups = new HashMap<>();
    for (int i = 0; i < incidents.size(); i++) {
      for (String alert : incidents.get(i).alerts()) {
        if (groups.put(alert, "incident " + i) != null) {
          throw new IllegalArgumentException(
              "Expected each alert to stand in one incident, but two have " + alert);
        }
      }
    }
    return groups;
  }

  private static BCubed grouping(Map<String, String> groups, Map<String, Integer> truth) {
    Map<String, String> groupOf = new HashMap<>();
    Map<String, String> classOf = new HashMap<>();
    truth.forEach(
        (alert, fault) -> {
          groupOf.put(alert, groups.getOrDefault(alert, "alone " + alert));
          classOf.put(alert, fault == StormEvent.NOISE ? "noise " + alert : "fault " + fault);
        });
    return BCubed.of(groupOf, classOf);
  }

  private static List<Set<String>> faults(Map<String, Integer> truth, int count) {
    List<Set<String>> faults = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      faults.add(new HashSet<>());
    }
    truth.forEach(
        (alert, fault) -> {
          if (fault != StormEvent.NOISE) {
            faults.get(fault).add(alert);
          }
        });
    return faults;
  }

  private static boolean isExactly(Set<String> fault, List<JudgedIncident> incidents) {
    return incidents.stream().anyMatch(incident -> incident.alerts().equals(fault));
  }

  /** Each fault is judged by the incident that holds the most of its alerts. */
  private static double shareOfCauses(
      int ranks,
      List<JudgedIncident> incidents,
      List<Set<String>> faults,
      List<Set<String>> causes) {
    int found = 0;
    for (int fault = 0; fault < faults.size(); fault++) {
      List<String> ranked = causesOf(faults.get(fault), incidents);
      List<String> top = ranked.subList(0, Math.min(ranks, ranked.size()));
      found += Collections.disjoint(top, causes.get(fault)) ? 0 : 1;
    }
    return faults.isEmpty() ? 0 : (double) found / faults.size();
  }

  private static List<String> causesOf(Set<String> fault, List<JudgedIncident> incidents) {
    List<String> causes = List.of();
    long most = 0;
    for (JudgedIncident incident : incidents) {
      long common = incident.alerts().stream().filter(fault::contains).count();
      if (common > most) {
        most = common;
        causes = incident.causes();
      }
    }
    return causes;
  }
}
