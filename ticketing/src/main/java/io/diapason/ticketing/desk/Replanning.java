package io.diapason.ticketing.desk;

import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.ticket.Decision;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketFilter;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketState;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules about every active ticket once. When a ticket wakes next was written by the rules
 * of then; after a start with other rules it may be due earlier. A ticket about which nothing
 * differs is read and not written.
 */
public final class Replanning {

  private static final int PAGE = 500;
  private static final Set<TicketState> ACTIVE =
      Arrays.stream(TicketState.values())
          .filter(TicketState::isActive)
          .collect(Collectors.toUnmodifiableSet());

  private final TicketDesk desk;

  public Replanning(TicketDesk desk) {
    this.desk = desk;
  }

  /** Completes with the number of tickets that were written. */
  public CompletionStage<Integer> run(String tenant) {
    return page(tenant, null, 0);
  }

  private CompletionStage<Integer> page(String tenant, @Nullable Cursor after, int written) {
    TicketQuery query = new TicketQuery(tenant, TicketFilter.in(ACTIVE), PAGE, after);
    return desk.store().search(query).thenCompose(page -> take(tenant, page, written));
  }

  private CompletionStage<Integer> take(String tenant, Page<Ticket> page, int written) {
    Map<TicketKey, BiFunction<Ticket, Instant, Decision>> rules = different(page.items());
    int sum = written + rules.size();
    return desk.changeAll(rules)
        .thenCompose(
            changed ->
                page.next() == null
                    ? CompletableFuture.completedFuture(sum)
                    : page(tenant, Cursor.decode(page.next()), sum));
  }

  private Map<TicketKey, BiFunction<Ticket, Instant, Decision>> different(List<Ticket> tickets) {
    Map<TicketKey, BiFunction<Ticket, Instant, Decision>> rules = new HashMap<>();
    Instant now = desk.now();
    for (Ticket ticket : tickets) {
      if (desk.policy().onWake(ticket, now).changed()) {
        rules.put(ticket.key(), desk.policy()::onWake);
      }
    }
    return rules;
  }
}
