package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.incident.ChronicNoise.Learnt;
import io.diapason.correlation.incident.ChronicNoise.Moment;
import io.diapason.correlation.incident.Customs.Condition;
import io.diapason.correlation.incident.Decision.Placed;
import io.diapason.correlation.topology.Topology;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the firing of an alert teaches: the tempo, which CIs break close to each other, and how
 * usual and how regular a condition is.
 *
 * @param config by what is judged
 */
record LessonPolicy(CorrelationConfig config) {

  /**
   * What is learnt when an alert fires in an incident.
   *
   * @param placed the members that the same decision places
   * @param incident as it was before
   * @param place the CI of the alert, or what stands for one
   */
  Lesson lesson(Arrival arrival, List<Placed> placed, IncidentState incident, String place) {
    IncidentBook book = arrival.book();
    Instant at = arrival.at();
    Lately lately = book.latelyBroken();
    Set<Condition> conditions = conditions(arrival, placed, incident, place);
    Learnt noise = book.chronicNoise().learn(new Moment(incident, at), conditions);
    Map<String, Usual> usual = book.customs().learn(incident.id(), conditions);
    usual.putAll(noise.reputations());
    return new Lesson(
        pace(arrival, incident),
        lately.broke(place, at).grew(incident.id()),
        company(arrival, place),
        usual,
        noise.habits());
  }

  /** A condition counts once for each incident, also when others bring it along into a new one. */
  private static Set<Condition> conditions(
      Arrival arrival, List<Placed> placed, IncidentState incident, String place) {
    Condition own = new Condition(arrival.change().name(), place);
    if (placed.isEmpty() || arrival.book().incident(incident.id()) != null) {
      return Set.of(own);
    }
    Set<Condition> conditions = new LinkedHashSet<>(Set.of(own));
    placed.stream()
        .map(Placed::member)
        .filter(member -> member.incident().equals(incident.id()))
        .forEach(member -> conditions.add(Condition.of(member.alert())));
    return conditions;
  }

  /** A pause longer than an incident waits is no gap between two alerts of one happening. */
  private Pace pace(Arrival arrival, IncidentState incident) {
    Pace pace = arrival.book().pace(config);
    if (incident.members() == 0) {
      return pace.opened(arrival.at());
    }
    double gap = Growth.seconds(incident.lastGrowthAt(), arrival.at());
    return gap <= arrival.patience(config, incident) ? pace.joined(gap) : pace;
  }

  /**
   * With whom a CI breaks. In a large estate links say more of two CIs that have any than chance
   * meetings would: of these nothing is learnt.
   */
  private Map<String, Company> company(Arrival arrival, String place) {
    IncidentBook book = arrival.book();
    Instant at = arrival.at();
    double close = config.patience().least().toSeconds();
    Company own = book.company(place);
    if (own.isBreaking(close, at)) {
      return Map.of(place, own.still(at));
    }
    Topology topology = arrival.topology();
    boolean told = topology.links(place) && !topology.isSmallSystem(place);
    List<String> others =
        book.latelyBroken()
            .brokenWithin(close, at, ci -> !ci.equals(place) && !(told && topology.links(ci)));
    Map<String, Company> company = new HashMap<>();
    List<String> itself = List.of(place);
    for (String other : others) {
      company.put(other, book.company(other).met(itself));
    }
    company.put(place, own.again(close, at).met(others));
    return company;
  }
}
