package io.diapason.ticketing.ticket;

import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tickets in memory, for tests: behaves as the contract says, and forgets when it ends. */
public final class InMemoryTicketStore implements TicketStore {

  private static final Comparator<Ticket> NEWEST_FIRST =
      Comparator.comparing(Ticket::openedAt).thenComparing(Ticket::id).reversed();

  private final Map<TicketKey, Versioned<Ticket>> tickets = new HashMap<>();
  private long writes;

  @Override
  public synchronized CompletionStage<Map<TicketKey, Versioned<Ticket>>> getAll(
      Collection<TicketKey> keys) {
    Map<TicketKey, Versioned<Ticket>> found = new HashMap<>();
    for (TicketKey key : keys) {
      Versioned<Ticket> ticket = tickets.get(key);
      if (ticket != null) {
        found.put(key, ticket);
      }
    }
    return CompletableFuture.completedFuture(found);
  }

  @Override
  public synchronized CompletionStage<Set<TicketKey>> writeAll(List<TicketWrite> wishes) {
    Set<TicketKey> refused = new HashSet<>();
    for (TicketWrite wish : wishes) {
      TicketKey key = wish.ticket().key();
      if (Objects.equals(tokenOf(key), wish.token())) {
        writes++;
        tickets.put(key, new Versioned<>(wish.ticket(), Long.toString(writes)));
      } else {
        refused.add(key);
      }
    }
    return CompletableFuture.completedFuture(refused);
  }

  private @Nullable String tokenOf(TicketKey key) {
    Versioned<Ticket> ticket = tickets.get(key);
    return ticket == null ? null : ticket.token();
  }

  @Override
  public synchronized CompletionStage<Page<Ticket>> search(TicketQuery query) {
    List<Ticket> matching =
        tickets.values().stream()
            .map(Versioned::value)
            .filter(t -> matches(t, query))
            .sorted(NEWEST_FIRST)
            .toList();
    List<Ticket> page = matching.stream().limit(query.limit()).toList();
    String next = null;
    if (page.size() < matching.size()) {
      Ticket last = page.get(page.size() - 1);
      next = new Cursor(last.openedAt(), last.id().value()).encode();
    }
    return CompletableFuture.completedFuture(new Page<>(page, next));
  }

  private static boolean matches(Ticket ticket, TicketQuery query) {
    Cursor after = query.after();
    return ticket.tenant().equals(query.tenant())
        && query.filter().matches(ticket)
        && (after == null || after.precedes(ticket.openedAt(), ticket.id().value()));
  }

  @Override
  public synchronized CompletionStage<List<TicketKey>> due(Instant now, int limit) {
    return due(now, limit, Ticket::dueAt);
  }

  @Override
  public synchronized CompletionStage<List<TicketKey>> mirrorsDue(
      Instant now, Set<String> trackers, int limit) {
    return due(
        now,
        limit,
        t -> t.busyTrackers().stream().anyMatch(trackers::contains) ? t.mirrorsDueAt() : null);
  }

  private CompletionStage<List<TicketKey>> due(
      Instant now, int limit, Function<Ticket, @Nullable Instant> dueAt) {
    record Due(Instant at, TicketKey key) {}
    List<TicketKey> due =
        tickets.values().stream()
            .map(Versioned::value)
            .map(t -> new Due(Objects.requireNonNullElse(dueAt.apply(t), Instant.MAX), t.key()))
            .filter(d -> !d.at().isAfter(now))
            .sorted(Comparator.comparing(Due::at))
            .limit(limit)
            .map(Due::key)
            .toList();
    return CompletableFuture.completedFuture(due);
  }

  @Override
  public synchronized CompletionStage<Long> countActive(String tenant) {
    return CompletableFuture.completedFuture(
        tickets.values().stream()
            .map(Versioned::value)
            .filter(t -> t.tenant().equals(tenant) && t.state().isActive())
            .count());
  }
}
