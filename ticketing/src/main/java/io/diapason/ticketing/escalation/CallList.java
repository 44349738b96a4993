package io.diapason.ticketing.escalation;

import io.diapason.ticketing.escalation.EscalationRoute.Subject;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who is called by a step at a moment.
 *
 * @param oncall who is who, and who is on call
 * @param subject what is escalated
 * @param now the moment
 */
record CallList(OnCallPlan oncall, Subject subject, Instant now) {

  /** Never empty: a step that reaches nobody calls the notifier. */
  List<Call> of(EscalationStep step, int number) {
    List<EscalationTarget> targets = step.targets();
    List<Call> calls = new ArrayList<>();
    if (step.inTurn()) {
      List<Call> all = targets.stream().flatMap(target -> callsOf(target).stream()).toList();
      List<String> names = all.stream().map(Call::name).distinct().sorted().toList();
      if (!names.isEmpty()) {
        String name = names.get(turn(number, names.size()));
        all.stream().filter(call -> call.name().equals(name)).forEach(calls::add);
      }
    } else {
      targets.forEach(target -> calls.addAll(callsOf(target)));
    }
    return calls.isEmpty() ? List.of(notifier()) : calls;
  }

  /**
   * Whose turn it is. Tickets share no counter, so where the turns of a ticket begin is drawn from
   * its name: over many tickets everybody is called equally often.
   */
  private int turn(int number, int people) {
    return Math.floorMod(subject.id().hashCode() + number, people);
  }

  private List<Call> callsOf(EscalationTarget target) {
    return switch (target.kind()) {
      case USER -> person(target.id());
      case SCHEDULE -> onCall(target.id());
      case TEAM -> team(target.id());
      case CHANNEL -> List.of(channel(target.id()));
    };
  }

  private List<Call> team(String id) {
    Optional<Team> team = oncall.team(id);
    if (team.isEmpty()) {
      return List.of();
    }
    return team.get().schedule().isEmpty()
        ? team.get().members().stream().flatMap(member -> person(member).stream()).toList()
        : onCall(team.get().schedule());
  }

  private List<Call> onCall(String schedule) {
    return oncall
        .schedule(schedule)
        .flatMap(found -> found.personAt(now))
        .map(this::person)
        .orElse(List.of());
  }

  private List<Call> person(String id) {
    Optional<Person> person = oncall.person(id);
    if (person.isEmpty()) {
      return List.of();
    }
    List<Call> calls = new ArrayList<>();
    for (Person.Contact contact : person.get().contactsFor(now, subject.priority())) {
      Recipient recipient = new Recipient(id, contact.rule().channel(), contact.rule().address());
      int index = person.get().contacts().indexOf(contact.rule());
      calls.add(new Call(id, id + ":" + index, recipient, contact.at()));
    }
    Recipient bare = new Recipient(id, EscalationTarget.notifier().id(), "");
    return calls.isEmpty() ? List.of(new Call(id, id, bare, now)) : calls;
  }

  private Call channel(String id) {
    return id.equals(EscalationTarget.notifier().id())
        ? notifier()
        : new Call(id, "channel:" + id, new Recipient("", id, ""), now);
  }

  private Call notifier() {
    return new Call(EscalationTarget.notifier().id(), "", null, now);
  }
}
