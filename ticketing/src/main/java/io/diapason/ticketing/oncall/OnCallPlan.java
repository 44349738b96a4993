package io.diapason.ticketing.oncall;

import java.util.List;
import java.util.Optional;

/**
 * All people, teams and schedules.
 *
 * @param people those who can be called
 * @param teams those who own things together
 * @param schedules who is on call when
 */
public record OnCallPlan(List<Person> people, List<Team> teams, List<OnCallSchedule> schedules) {

  public OnCallPlan {
    people = List.copyOf(people);
    teams = List.copyOf(teams);
    schedules = List.copyOf(schedules);
  }

  /** Nobody is known. */
  public static OnCallPlan none() {
    return new OnCallPlan(List.of(), List.of(), List.of());
  }

  /** The same with what was booked, above what is configured. */
  public OnCallPlan with(OverrideBook book) {
    return new OnCallPlan(
        people, teams, schedules.stream().map(schedule -> schedule.with(book)).toList());
  }

  /** The schedule of an id. */
  public Optional<OnCallSchedule> schedule(String id) {
    return schedules.stream().filter(schedule -> schedule.id().equals(id)).findFirst();
  }

  /** The person of an id. */
  public Optional<Person> person(String id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** The team of an id. */
  public Optional<Team> team(String id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }
}
