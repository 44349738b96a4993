package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Team;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file of those who can be called: {@code users:}, {@code teams:} and {@code schedules:}. */
final class OnCallFile {

  /** The file's name. */
  static final String NAME = "oncall.yaml";

  private OnCallFile() {}

  static Loaded<OnCallPlan> load(
      Path folder, Map<String, BusinessCalendar> calendars, ReachSettings reach) {
    Path file = folder.resolve(NAME);
    Problems problems = new Problems(file.toString());
    OnCallPlan plan;
    try (Section top = YamlFile.read(file, problems)) {
      Map<String, Person> people = people(top, new ContactSection(calendars, reach));
      ScheduleSection schedules = new ScheduleSection(people, calendars, folder);
      Map<String, OnCallSchedule> known = new HashMap<>();
      List<OnCallSchedule> read = schedules.read(top);
      read.forEach(schedule -> known.put(schedule.id(), schedule));
      plan = new OnCallPlan(List.copyOf(people.values()), teams(top, people, known), read);
    }
    return new Loaded<>(plan, problems.found());
  }

  private static Map<String, Person> people(Section top, ContactSection contacts) {
    Map<String, Person> people = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Section section : top.sections("users")) {
      try (section) {
        Ids.claim(section, ids);
        Person person = contacts.person(section);
        people.put(person.id(), person);
      }
    }
    return people;
  }

  private static List<Team> teams(
      Section top, Map<String, Person> people, Map<String, OnCallSchedule> schedules) {
    List<Team> teams = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : top.sections("teams")) {
      try (section) {
        Ids.claim(section, ids);
        List<String> members = section.readList("members", List.of(), Rules.NAME);
        Ids.requireKnown(section, "members", members, people.keySet());
        String schedule = section.read("schedule", "", Rules.NAME);
        if (!schedule.isEmpty()) {
          Ids.requireKnown(section, "schedule", List.of(schedule), schedules.keySet());
        }
        teams.add(new Team(section.read("id", "", Rules.NAME), members, schedule));
      }
    }
    return teams;
  }
}
