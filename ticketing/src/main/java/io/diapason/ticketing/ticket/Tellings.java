package io.diapason.ticketing.ticket;

import io.diapason.ticketing.escalation.Call;
import io.diapason.ticketing.escalation.Recipient;
import io.diapason.ticketing.oncall.ContactRule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.sla.SlaDecision;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom a draft wants to tell what: the intents of its decision, each under a key of its own. */
record Tellings(TicketDraft draft) {

  /** Plans to tell people, or says that they would have been told. */
  void intend(TicketIntent.Kind kind, String reason) {
    intend(new Telling(kind, keyTail(kind), reason, null, draft.now));
  }

  /** Plans to call people at once, outside the steps of the policy. */
  void callNow(String reason) {
    String tail = "escalated-by-hand:" + (draft.before.version() + 1);
    intend(new Telling(TicketIntent.Kind.ESCALATED, tail, reason, null, draft.now));
  }

  /** Plans to call somebody of the step that was just taken. */
  void call(Call call, String reason) {
    String tail = keyTail(TicketIntent.Kind.ESCALATED);
    String key = call.keyTail().isEmpty() ? tail : tail + ":" + call.keyTail();
    intend(new Telling(TicketIntent.Kind.ESCALATED, key, reason, call.recipient(), call.at()));
  }

  /** Plans to tell those who watch it, each by the first way to reach them; not who did it. */
  void tellWatchers(TicketIntent.Kind kind, String by, String reason) {
    if (!draft.rules.notifies()) {
      return;
    }
    String tail = kind == TicketIntent.Kind.COMMENTED ? "commented:" + draft.told() : keyTail(kind);
    for (String watcher : draft.ties.watchers()) {
      Person person = draft.rules.escalation().oncall().person(watcher).orElse(null);
      if (person == null || watcher.equals(by)) {
        continue;
      }
      person.contactsFor(draft.now, draft.priority).stream()
          .findFirst()
          .ifPresent(
              contact -> {
                ContactRule rule = contact.rule();
                Recipient whom = new Recipient(watcher, rule.channel(), rule.address());
                String key = tail + ":watcher:" + watcher;
                intend(new Telling(kind, key, reason, whom, contact.at()));
              });
    }
  }

  /** Plans to tell what a clock says. */
  void ofClock(TicketIntent.Kind kind, SlaDecision.News news) {
    intend(new Telling(kind, news.mark().keyTail(), news.text(), null, draft.now));
  }

  private record Telling(
      TicketIntent.Kind kind,
      String keyTail,
      String reason,
      @Nullable Recipient recipient,
      Instant at) {

    Telling by(String channel) {
      return new Telling(
          kind, keyTail + ":channel:" + channel, reason, new Recipient("", channel, ""), at);
    }
  }

  private void intend(Telling telling) {
    if (telling.recipient != null || draft.rules.news().isEmpty()) {
      intendOne(telling);
      return;
    }
    for (String channel : draft.rules.news()) {
      intendOne(telling.by(channel));
    }
  }

  private void intendOne(Telling telling) {
    String key = draft.before.id() + ":" + telling.keyTail;
    if (!draft.rules.notifies()) {
      String what = telling.kind.name().toLowerCase(Locale.ROOT);
      Recipient whom = telling.recipient;
      draft.say(
          TimelineEntry.Kind.NOTIFY_SKIPPED,
          TicketPolicy.ENGINE,
          "Would have notified "
              + (whom == null ? "" : whom.person() + " by " + whom.channel() + " ")
              + "("
              + what
              + "): no notifier is configured");
      return;
    }
    if (draft.intents.stream().noneMatch(i -> i.key().equals(key))) {
      draft.intents.add(
          new TicketIntent(
              key, telling.kind, telling.reason, 0, telling.at, null, null, payload(telling)));
    }
  }

  private String keyTail(TicketIntent.Kind kind) {
    return switch (kind) {
      case OPENED -> "opened:1";
      case RESOLVED -> "resolved:" + draft.openings;
      case REOPENED -> "reopened:" + draft.openings;
      case ESCALATED -> "escalated:" + draft.escalation.told();
      case SLA_WARNED, SLA_BREACHED, COMMENTED ->
          throw new IllegalStateException("Expected the mark to name what is told, but got none");
    };
  }

  private Notification payload(Telling telling) {
    TicketIntent.Kind kind = telling.kind;
    int level = kind == TicketIntent.Kind.ESCALATED ? draft.escalation.level() : 0;
    return new Notification(
        draft.before.tenant(),
        kind,
        draft.before.id(),
        draft.before.incidentId(),
        draft.priority,
        draft.team,
        draft.title,
        level,
        telling.reason,
        draft.now,
        telling.recipient);
  }

  /** Drops what no worker has begun and nobody needs to hear any more, visibly. */
  void cancel(String why, TicketIntent.Kind... kinds) {
    for (TicketIntent intent : List.copyOf(draft.intents)) {
      if (List.of(kinds).contains(intent.kind()) && intent.leaseOwner() == null) {
        draft.intents.remove(intent);
        draft.say(
            TimelineEntry.Kind.NOTIFY_SKIPPED,
            TicketPolicy.ENGINE,
            "Did not notify (" + intent.key() + "): " + why);
      }
    }
  }
}
