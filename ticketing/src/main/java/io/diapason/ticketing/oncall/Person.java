package io.diapason.ticketing.oncall;

import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody who can be called.
 *
 * @param id unique among people
 * @param name in full
 * @param email by which calendars of others may name the person; empty for none
 * @param contacts how to reach the person
 */
public record Person(String id, String name, String email, List<ContactRule> contacts) {

  public Person {
    contacts = List.copyOf(contacts);
  }

  /**
   * A use of a contact rule.
   *
   * @param rule which
   * @param at when
   */
  public record Contact(ContactRule rule, Instant at) {}

  /** How and when the person is reached for a page of a moment, first things first. */
  public List<Contact> contactsFor(Instant paged, Priority priority) {
    return contacts.stream()
        .map(rule -> new Contact(rule, rule.dueAt(paged, priority)))
        .sorted(Comparator.comparing(Contact::at))
        .toList();
  }
}
