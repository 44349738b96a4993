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

/**
 * A person, and how to reach that person.
 *
 * @param calendars by whose hours a contact waits
 * @param reach which channels there are
 */
record ContactSection(Map<String, BusinessCalendar> calendars, ReachSettings reach) {

  private static final Rule<Duration> DELAY = Rules.duration(Duration.ZERO, Duration.ofDays(1));

  Person person(Section section) {
    String id = section.read("id", "", Rules.NAME);
    List<ContactRule> contacts = new ArrayList<>();
    for (Section contact : section.sections("contacts")) {
      try (contact) {
        contacts.add(contact(contact));
      }
    }
    return new Person(
        id, section.read("name", id, Rules.TEXT), section.read("email", "", Rules.TEXT), contacts);
  }

  private ContactRule contact(Section section) {
    for (String key : List.of("channel", "address")) {
      if (!section.has(key)) {
        section
            .problems()
            .error(section.mark(), "Expected every contact to have a %s".formatted(key));
      }
    }
    String channel = section.read("channel", "", Rules.NAME);
    if (!channel.isEmpty()) {
      reach.requireKnown(section, "channel", List.of(channel));
    }
    BusinessCalendar quiet =
        section.has("quiet")
            ? Ids.resolve(section, "quiet", calendars, BusinessCalendar.always())
            : null;
    return new ContactRule(
        channel,
        section.read("address", "", Rules.TEXT),
        section.read("after", Duration.ZERO, DELAY),
        quiet,
        Set.copyOf(section.readList("loud", List.of(Priority.P1), Rules.oneOf(Priority.class))));
  }
}
