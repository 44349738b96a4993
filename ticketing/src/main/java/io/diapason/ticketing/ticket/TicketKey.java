package io.diapason.ticketing.ticket;

import io.diapason.vocabulary.TicketId;

/** Where a ticket is kept: every key begins with its tenant. */
public record TicketKey(String tenant, TicketId id) {

  @Override
  public String toString() {
    return tenant + "|" + id;
  }
}
