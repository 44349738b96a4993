package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.oncall.ContactRule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person, and how to reach that person. */
final class ContactSection {

  private static final Rule<Duration> DELAY = Rules.duration(Duration.ZERO, Duration.ofDays(1));

  private ContactSection() {}

  static Person person(Section section, Map<String, BusinessCalendar> calendars) {
    String id = section.read("id", "", Rules.NAME);
    List<ContactRule> contacts = new ArrayList<>();
    for (Section contact : section.sections("contacts")) {
      try (contact) {
        contacts.add(contact(contact, calendars));
      }
    }
    return new Person(
        id, section.read("name", id, Rules.TEXT), section.read("email", "", Rules.TEXT), contacts);
  }

  private static ContactRule contact(Section section, Map<String, BusinessCalendar> calendars) {
    for (String key : List.of("channel", "address")) {
      if (!section.has(key)) {
        section
            .problems()
            .error(section.mark(), "Expected every contact to have a %s".formatted(key));
      }
    }
    BusinessCalendar quiet =
        section.has("quiet")
            ? Ids.resolve(section, "quiet", calendars, BusinessCalendar.always())
            : null;
    return new ContactRule(
        section.read("channel", "", Rules.NAME),
        section.read("address", "", Rules.TEXT),
        section.read("after", Duration.ZERO, DELAY),
        quiet,
        Set.copyOf(section.readList("loud", List.of(Priority.P1), Rules.oneOf(Priority.class))));
  }
}
