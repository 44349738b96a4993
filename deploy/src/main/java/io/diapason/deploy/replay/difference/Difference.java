package io.diapason.deploy.replay.difference;

import io.diapason.deploy.replay.outcome.ReplayResult;
import io.diapason.deploy.replay.outcome.ReplayedAlert;
import io.diapason.deploy.replay.outcome.ReplayedIncident;
import io.diapason.vocabulary.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What another configuration would have judged otherwise. <em>Here</em> is the configuration that
 * is reported, <em>there</em> the one that it is held against. Incidents correspond when they share
 * at least half of the alerts of the smaller one; those that do are one happening.
 *
 * @param alerts how many alerts the incidents have here, one in two incidents counted twice
 * @param groupedAlike how many of them have the same company in both
 * @param sameIncidents happenings with the same alerts in one incident on each side
 * @param alteredIncidents happenings of one incident on each side with other alerts
 * @param splitIncidents happenings that are one incident here and several there
 * @param mergedIncidents happenings that are several here and one there
 * @param regroupedIncidents happenings that are several on both sides
 * @param onlyHere incidents that only this run has
 * @param onlyThere incidents that only the other run has
 * @param pages who would have been paged otherwise
 * @param moreUrgentThere happenings of one incident each that are more urgent there
 * @param lessUrgentThere the same, less urgent there
 * @param otherTeam happenings of one incident each that go to another team
 * @param missedHere alerts that no incident took here, but one did there
 * @param missedThere alerts that no incident took there, but one did here
 * @param cases what is different, most urgent and largest first; the first few hundred
 * @param casesLeftOut how many more there are
 * @param missed alerts that only one side took, worst first; the first few hundred
 * @param missedLeftOut how many more there are
 */
public record Difference(
    int alerts,
    int groupedAlike,
    int sameIncidents,
    int alteredIncidents,
    int splitIncidents,
    int mergedIncidents,
    int regroupedIncidents,
    int onlyHere,
    int onlyThere,
    PageDifference pages,
    int moreUrgentThere,
    int lessUrgentThere,
    int otherTeam,
    int missedHere,
    int missedThere,
    List<DifferentCase> cases,
    int casesLeftOut,
    List<MissedAlert> missed,
    int missedLeftOut) {

  private static final int MOST = 300;

  private static final Comparator<Case> IMPORTANT_FIRST =
      Comparator.comparing((Case one) -> one.kind() == CaseKind.SAME)
          .thenComparing(Case::mostUrgent)
          .thenComparing(one -> -one.alerts())
          .thenComparing(Case::openedAt);

  private static final Comparator<MissedAlert> WORST_FIRST =
      Comparator.comparing(MissedAlert::severity).thenComparing(MissedAlert::fingerprint);

  /** Holds one result against another of the same events. */
  public static Difference of(ReplayResult here, ReplayResult there) {
    List<Case> cases = Correspondence.cases(here.incidents(), there.incidents());
    Map<CaseKind, Integer> kinds = new EnumMap<>(CaseKind.class);
    cases.forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
    List<DifferentCase> told =
        cases.stream()
            .filter(Case::isDifferent)
            .sorted(IMPORTANT_FIRST)
            .limit(MOST)
            .map(CaseWords::tell)
            .toList();
    List<MissedAlert> missedThere = missing(MissedAlert.Side.THERE, here, there);
    List<MissedAlert> missedHere = missing(MissedAlert.Side.HERE, there, here);
    List<MissedAlert> missed = new ArrayList<>(missedThere);
    missed.addAll(missedHere);
    missed.sort(WORST_FIRST);
    return new Difference(
        here.incidents().stream().mapToInt(ReplayedIncident::alertCount).sum(),
        cases.stream().filter(one -> one.kind() == CaseKind.SAME).mapToInt(Case::alerts).sum(),
        kinds.getOrDefault(CaseKind.SAME, 0),
        kinds.getOrDefault(CaseKind.ALTERED, 0),
        kinds.getOrDefault(CaseKind.SPLIT, 0),
        kinds.getOrDefault(CaseKind.MERGED, 0),
        kinds.getOrDefault(CaseKind.REGROUPED, 0),
        kinds.getOrDefault(CaseKind.ONLY_HERE, 0),
        kinds.getOrDefault(CaseKind.ONLY_THERE, 0),
        pages(cases, here, there),
        count(cases, one -> one.priorityOrder() < 0),
        count(cases, one -> one.priorityOrder() > 0),
        count(cases, Case::hasOtherTeam),
        missedHere.size(),
        missedThere.size(),
        told,
        count(cases, Case::isDifferent) - told.size(),
        List.copyOf(missed.subList(0, Math.min(MOST, missed.size()))),
        Math.max(0, missed.size() - MOST));
  }

  private static PageDifference pages(List<Case> cases, ReplayResult here, ReplayResult there) {
    return new PageDifference(
        here.pages(),
        there.pages(),
        count(cases, Case::isPageOnlyHere),
        count(cases, Case::isPageOnlyThere),
        count(cases, one -> one.pageOrder() < 0),
        count(cases, one -> one.pageOrder() > 0));
  }

  private static int count(List<Case> cases, Predicate<Case> what) {
    return Math.toIntExact(cases.stream().filter(what).count());
  }

  /** The alerts of one side that the other has in no incident, each once. */
  private static List<MissedAlert> missing(
      MissedAlert.Side missedBy, ReplayResult has, ReplayResult hasNot) {
    Set<Fingerprint> known = new HashSet<>(hasNot.alerts());
    List<MissedAlert> missing = new ArrayList<>();
    for (ReplayedIncident incident : has.incidents()) {
      for (ReplayedAlert alert : incident.members()) {
        if (known.add(alert.fingerprint())) {
          missing.add(
              new MissedAlert(
                  missedBy,
                  alert.fingerprint(),
                  alert.name(),
                  alert.ci(),
                  alert.severity(),
                  incident.header().id()));
        }
      }
    }
    return missing;
  }
}
