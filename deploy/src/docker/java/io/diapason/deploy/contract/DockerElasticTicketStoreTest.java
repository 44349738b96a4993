package io.diapason.deploy.contract;

import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.ticket.TicketStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DockerElasticTicketStoreTest extends TicketStoreContract {

  @RegisterExtension static final OpenedStores STORES = new OpenedStores(Containers::elasticsearch);

  @Override
  protected TicketStore emptyStore() throws Exception {
    return STORES.emptyTicketStore();
  }
}
