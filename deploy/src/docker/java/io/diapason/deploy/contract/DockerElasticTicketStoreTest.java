package io.diapason.deploy.contract;

import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.ticket.TicketStoreContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DockerElasticTicketStoreTest extends TicketStoreContract {

  private static OpenedStores stores;

  @BeforeAll
  static void connect() {
    stores = new OpenedStores(Containers.elasticsearch());
  }

  @AfterAll
  static void disconnect() throws IOException {
    stores.close();
  }

  @Override
  protected TicketStore emptyStore() throws Exception {
    return stores.emptyTicketStore();
  }
}
