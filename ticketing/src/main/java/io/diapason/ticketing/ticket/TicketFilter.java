package io.diapason.ticketing.ticket;

import io.diapason.ticketing.sla.SlaStanding.State;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What wanted tickets are like: all that is said must hold.
 *
 * @param states any of these; empty for all
 * @param priorities any of these; empty for all
 * @param team exactly this; null for all
 * @param assignee exactly this, {@value #NOBODY} for those that nobody has; null for all
 * @param watcher watched by this person; null for all
 * @param service exactly this; null for all
 * @param parent part of this ticket; null for all
 * @param clock with a clock that stands so; null for all
 * @param text each word of it is somewhere in the title, whatever its case; null for all
 * @param from opened not before; null for any time
 * @param until opened before; null for any time
 */
public record TicketFilter(
    Set<TicketState> states,
    Set<Priority> priorities,
    @Nullable String team,
    @Nullable String assignee,
    @Nullable String watcher,
    @Nullable String service,
    @Nullable String parent,
    @Nullable State clock,
    @Nullable String text,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** The assignee of tickets that nobody has. */
  public static final String NOBODY = "none";

  /** All tickets. */
  public static final TicketFilter ALL =
      new TicketFilter(Set.of(), Set.of(), null, null, null, null, null, null, null, null, null);

  public TicketFilter {
    states = Set.copyOf(states);
    priorities = Set.copyOf(priorities);
  }

  /** Tickets in any of these states. */
  public static TicketFilter in(Set<TicketState> states) {
    return new TicketFilter(states, Set.of(), null, null, null, null, null, null, null, null, null);
  }

  /** The words of the text, in lower case. */
  public List<String> words() {
    return text == null
        ? List.of()
        : Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
  }

  /** Whether a ticket is like that. */
  boolean matches(Ticket ticket) {
    return (states.isEmpty() || states.contains(ticket.state()))
        && (priorities.isEmpty() || priorities.contains(ticket.priority()))
        && is(team, ticket.team())
        && is(assignee, Objects.requireNonNullElse(ticket.assignee(), NOBODY))
        && (watcher == null || ticket.ties().watchers().contains(watcher))
        && is(service, ticket.service())
        && is(parent, ticket.ties().parent() == null ? null : ticket.ties().parent().value())
        && (clock == null || ticket.hasClock(clock))
        && words().stream().allMatch(ticket.title().toLowerCase(Locale.ROOT)::contains)
        && (from == null || !ticket.openedAt().isBefore(from))
        && (until == null || ticket.openedAt().isBefore(until));
  }

  private static boolean is(@Nullable String wanted, @Nullable String found) {
    return wanted == null || wanted.equals(found);
  }
}
