package io.diapason.deploy.replay;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What another configuration would have judged otherwise.
 *
 * @param alerts how many alerts both runs know
 * @param groupedAlike how many of them have the same company in both
 * @param sameIncidents how many incidents have the same alerts in both
 * @param onlyHere how many incidents only the first run has
 * @param onlyThere how many incidents only the other run has
 */
public record Difference(
    int alerts, int groupedAlike, int sameIncidents, int onlyHere, int onlyThere) {

  static Difference of(ReplayResult here, ReplayResult there) {
    Map<IncidentId, Set<Fingerprint>> mine = groups(here);
    Map<IncidentId, Set<Fingerprint>> theirs = groups(there);
    Set<Set<Fingerprint>> theirGroups = new HashSet<>(theirs.values());
    Set<Set<Fingerprint>> same = new HashSet<>(mine.values());
    same.retainAll(theirGroups);
    return new Difference(
        here.places().size(),
        same.stream().mapToInt(Set::size).sum(),
        same.size(),
        mine.size() - same.size(),
        theirs.size() - same.size());
  }

  private static Map<IncidentId, Set<Fingerprint>> groups(ReplayResult result) {
    Map<IncidentId, Set<Fingerprint>> groups = new HashMap<>();
    result
        .places()
        .forEach(
            (alert, incident) ->
                groups.computeIfAbsent(incident, any -> new HashSet<>()).add(alert));
    return groups;
  }
}
