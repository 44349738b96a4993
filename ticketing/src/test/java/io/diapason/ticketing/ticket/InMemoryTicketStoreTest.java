package io.diapason.ticketing.ticket;

final class InMemoryTicketStoreTest extends TicketStoreContract {

  @Override
  protected TicketStore emptyStore() {
    return new InMemoryTicketStore();
  }
}
