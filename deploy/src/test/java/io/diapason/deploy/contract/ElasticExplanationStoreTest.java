package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.explanation.ExplanationStore;
import io.diapason.ticketing.explanation.ExplanationStoreContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedParts.class)
class ElasticExplanationStoreTest extends ExplanationStoreContract {

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
  protected ExplanationStore emptyStore() throws Exception {
    return stores.emptyExplanationStore();
  }
}
