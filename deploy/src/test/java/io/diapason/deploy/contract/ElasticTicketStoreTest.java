package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.ticket.TicketStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(EmbeddedParts.class)
class ElasticTicketStoreTest extends TicketStoreContract {

  @RegisterExtension
  static final OpenedStores STORES = new OpenedStores(EmbeddedParts::elasticsearch);

  @Override
  protected TicketStore emptyStore() throws Exception {
    return STORES.emptyTicketStore();
  }
}
