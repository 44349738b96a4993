package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.explanation.ExplanationStore;
import io.diapason.ticketing.explanation.ExplanationStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(EmbeddedParts.class)
class ElasticExplanationStoreTest extends ExplanationStoreContract {

  @RegisterExtension
  static final OpenedStores STORES = new OpenedStores(EmbeddedParts::elasticsearch);

  @Override
  protected ExplanationStore emptyStore() throws Exception {
    return STORES.emptyExplanationStore();
  }
}
