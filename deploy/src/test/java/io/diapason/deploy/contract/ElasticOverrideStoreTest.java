package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.oncall.OverrideStore;
import io.diapason.ticketing.oncall.OverrideStoreContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedParts.class)
class ElasticOverrideStoreTest extends OverrideStoreContract {

  private static OpenedStores stores;

  @BeforeAll
  static void connect() {
    stores = new OpenedStores(EmbeddedParts.elasticsearch());
  }

  @AfterAll
  static void disconnect() throws IOException {
    stores.close();
  }

  @Override
  protected OverrideStore emptyStore() throws Exception {
    return stores.emptyOverrideStore();
  }
}
