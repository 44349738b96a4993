package io.diapason.ticketing.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Shift;
import io.diapason.ticketing.oncall.Team;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Instant;
import java.util.List;

/**
 * Who is on call, as JSON. How people are reached is left out: not everybody who may know who is on
 * call may know that.
 *
 * @param plan all people, teams and schedules
 */
public record OnCallJson(OnCallPlan plan) {

  /** Every schedule with who is on call at a moment, and who comes next. */
  public ObjectNode overview(Instant at) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    IncidentJson.put(json, "at", at);
    ArrayNode items = json.putArray("items");
    for (OnCallSchedule schedule : plan.schedules()) {
      ObjectNode one = items.addObject();
      one.put("schedule", schedule.id());
      one.put("zone", schedule.zone().getId());
      ArrayNode teams = one.putArray("teams");
      plan.teams().stream()
          .filter(team -> team.schedule().equals(schedule.id()))
          .map(Team::id)
          .forEach(teams::add);
      one.set("now", shift(schedule.shiftAt(at)));
      schedule.nextAfter(at).ifPresent(next -> one.set("next", shift(next)));
    }
    json.putNull("next");
    return json;
  }

  /** The shifts of a schedule between two moments, and the gaps once more by themselves. */
  public ObjectNode shifts(OnCallSchedule schedule, Instant from, Instant until) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("schedule", schedule.id());
    json.put("zone", schedule.zone().getId());
    List<Shift> shifts = schedule.shifts(from, until);
    ArrayNode all = json.putArray("shifts");
    shifts.forEach(shift -> all.add(shift(shift)));
    ArrayNode gaps = json.putArray("gaps");
    shifts.stream().filter(Shift::isGap).forEach(gap -> gaps.add(shift(gap)));
    return json;
  }

  private ObjectNode shift(Shift shift) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    String person = shift.person();
    json.put("person", person);
    if (person != null) {
      json.put("name", plan.person(person).map(Person::name).orElse(person));
      json.put("source", shift.source());
    }
    IncidentJson.put(json, "from", shift.from());
    IncidentJson.put(json, "until", shift.until());
    return json;
  }
}
