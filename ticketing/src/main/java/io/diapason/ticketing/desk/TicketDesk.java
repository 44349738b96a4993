package io.diapason.ticketing.desk;

import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.ticket.Decision;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.ticket.TicketWrite;
import io.diapason.ticketing.ticket.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Changes tickets one at a time: reads, asks the policy, writes if nobody else wrote, and begins
 * again if somebody did. Whoever loses a race sees the winner's ticket before deciding anew.
 */
public final class TicketDesk {

  private final TicketStore store;
  private final Supplier<TicketPolicy> policy;
  private final Announcer announcer;
  private final TicketingMetrics metrics;
  private final InstantSource clock;
  private final Acting acting;
  private final Aftermath aftermath;

  /**
   * Wires the desk.
   *
   * @param policy the rules in force, asked anew for each decision
   */
  public TicketDesk(TicketStore store, Supplier<TicketPolicy> policy, DeskEnds ends) {
    this.store = store;
    this.policy = policy;
    announcer = ends.announcer();
    metrics = ends.metrics();
    clock = ends.clock();
    acting = new Acting(this, ends.audit());
    aftermath = new Aftermath(this, ends.audit());
  }

  /** The rules in force. */
  public TicketPolicy policy() {
    return policy.get();
  }

  TicketStore store() {
    return store;
  }

  /** What time it is here. */
  public InstantSource clock() {
    return clock;
  }

  Instant now() {
    return clock.instant();
  }

  void written(@Nullable Ticket before, Ticket after) {
    metrics.written(before, after);
    if (before == null || before.version() != after.version()) {
      announcer.ticket(after);
    }
    if (before != null && Aftermath.isDue(before, after)) {
      aftermath.begin(after);
    }
  }

  /** Somebody else was faster. */
  void lost() {
    metrics.conflict();
  }

  /**
   * Does what somebody asks for.
   *
   * @param ifVersion the version that the caller has seen; null when any will do
   */
  public CompletionStage<ActionResult> act(
      TicketKey key, TicketAction action, @Nullable Long ifVersion) {
    return acting.act(key, action, ifVersion);
  }

  /** Hands over what was written into a ticket with an action and should have been by now. */
  CompletionStage<Boolean> handOver(Ticket ticket) {
    Instant left = ticket.leftoverAt();
    return left == null || left.isAfter(now())
        ? CompletableFuture.completedFuture(true)
        : aftermath.handOver(ticket);
  }

  /** Reads a ticket; null when there is none. */
  public CompletionStage<@Nullable Ticket> find(TicketKey key) {
    return store.get(key).thenApply(found -> found.map(Versioned::value).orElse(null));
  }

  /** Tickets whose copy in any of these trackers may have something to do now. */
  public CompletionStage<Collection<Ticket>> mirrorsDue(Set<String> trackers, int limit) {
    return store
        .mirrorsDue(now(), trackers, limit)
        .thenCompose(store::getAll)
        .thenApply(found -> found.values().stream().map(Versioned::value).toList());
  }

  /**
   * Changes one ticket by a rule, as often as it takes to win.
   *
   * @return the ticket as the rule left it; null when there is none or the rule refused
   */
  public CompletionStage<@Nullable Ticket> change(
      TicketKey key, BiFunction<Ticket, Instant, Decision> rule) {
    return changeAll(Map.of(key, rule)).thenApply(changed -> changed.get(key));
  }

  /**
   * Changes tickets, each by its rule, in one read and one write; those whose write lost are
   * decided anew, as often as it takes to win.
   *
   * @return the tickets as their rules left them, without those that are not there and those whose
   *     rule refused
   */
  CompletionStage<Map<TicketKey, Ticket>> changeAll(
      Map<TicketKey, BiFunction<Ticket, Instant, Decision>> rules) {
    return rules.isEmpty()
        ? CompletableFuture.completedFuture(Map.of())
        : change(rules, new HashMap<>());
  }

  private CompletionStage<Map<TicketKey, Ticket>> change(
      Map<TicketKey, BiFunction<Ticket, Instant, Decision>> rules, Map<TicketKey, Ticket> settled) {
    return store
        .getAll(rules.keySet())
        .thenCompose(
            found -> {
              List<TicketWrite> writes = decided(rules, found, settled);
              return writes.isEmpty()
                  ? CompletableFuture.completedFuture(settled)
                  : store
                      .writeAll(writes)
                      .thenCompose(
                          lost -> {
                            settle(writes, found, lost, settled);
                            return again(rules, lost, settled);
                          });
            });
  }

  private List<TicketWrite> decided(
      Map<TicketKey, BiFunction<Ticket, Instant, Decision>> rules,
      Map<TicketKey, Versioned<Ticket>> found,
      Map<TicketKey, Ticket> settled) {
    List<TicketWrite> writes = new ArrayList<>();
    Instant now = now();
    rules.forEach(
        (key, rule) -> {
          Versioned<Ticket> stored = found.get(key);
          Decision decision = stored == null ? null : rule.apply(stored.value(), now);
          if (stored == null || decision == null || decision.refusal() != null) {
            return;
          }
          if (decision.changed()) {
            writes.add(new TicketWrite(decision.present(), stored.token()));
          } else {
            settled.put(key, stored.value());
          }
        });
    return writes;
  }

  private void settle(
      List<TicketWrite> writes,
      Map<TicketKey, Versioned<Ticket>> found,
      Set<TicketKey> lost,
      Map<TicketKey, Ticket> settled) {
    for (TicketWrite write : writes) {
      TicketKey key = write.ticket().key();
      if (lost.contains(key)) {
        metrics.conflict();
      } else {
        settled.put(key, write.ticket());
        Versioned<Ticket> before = found.get(key);
        written(before == null ? null : before.value(), write.ticket());
      }
    }
  }

  private CompletionStage<Map<TicketKey, Ticket>> again(
      Map<TicketKey, BiFunction<Ticket, Instant, Decision>> rules,
      Set<TicketKey> lost,
      Map<TicketKey, Ticket> settled) {
    if (lost.isEmpty()) {
      return CompletableFuture.completedFuture(settled);
    }
    Map<TicketKey, BiFunction<Ticket, Instant, Decision>> left = new HashMap<>(rules);
    left.keySet().retainAll(lost);
    return change(left, settled);
  }
}
