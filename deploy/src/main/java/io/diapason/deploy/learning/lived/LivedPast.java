package io.diapason.deploy.learning.lived;

import io.diapason.deploy.replay.kafka.LoggedEntries;
import io.diapason.ml.advice.Consultation;
import io.diapason.ml.history.Experience;
import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketFilter;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketState;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.vocabulary.Stream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what the product has lived through from its log and its tickets. For one thread. */
public final class LivedPast {

  private static final int PAGE = 1_000;
  private static final Set<TicketState> DONE = Set.of(TicketState.RESOLVED, TicketState.CLOSED);

  /** The log's own clock and ours may differ by so much. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final LoggedEntries log;
  private final TicketStore tickets;
  private final Memory memory = new Memory();
  private Instant readUpTo = Instant.EPOCH;

  public LivedPast(LoggedEntries log, TicketStore tickets) {
    this.log = log;
    this.tickets = tickets;
  }

  /**
   * Reads what has been asked since it was last read, and forgets what is older.
   *
   * @param since what was asked before is left out
   */
  public void readOn(String tenant, Instant since) {
    Instant from = readUpTo.isAfter(since) ? readUpTo : since;
    log.read(
        Stream.CONSULTATIONS,
        Consultation.class,
        from,
        one -> {
          if (one.tenant().equals(tenant)) {
            memory.take(one);
          }
          Instant at = one.at().minus(OVERLAP);
          readUpTo = at.isAfter(readUpTo) ? at : readUpTo;
        });
    memory.forgetBefore(since);
  }

  /** The newest asking about each incident that is remembered. */
  public List<Consultation> asked() {
    return memory.newest();
  }

  /**
   * The incidents that people have finished working on, those that opened first at the beginning.
   */
  public List<Experience> finished(String tenant) {
    return memory.with(done(tenant));
  }

  private List<Ticket> done(String tenant) {
    List<Ticket> found = new ArrayList<>();
    Cursor after = null;
    do {
      Page<Ticket> page =
          tickets
              .search(new TicketQuery(tenant, TicketFilter.in(DONE), PAGE, after))
              .toCompletableFuture()
              .join();
      found.addAll(page.items());
      after = Cursor.decode(page.next());
    } while (after != null);
    return found;
  }
}
