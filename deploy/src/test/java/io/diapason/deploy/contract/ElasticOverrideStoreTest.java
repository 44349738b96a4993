package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.oncall.OverrideStore;
import io.diapason.ticketing.oncall.OverrideStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(EmbeddedParts.class)
class ElasticOverrideStoreTest extends OverrideStoreContract {

  @RegisterExtension
  static final OpenedStores STORES = new OpenedStores(EmbeddedParts::elasticsearch);

  @Override
  protected OverrideStore emptyStore() throws Exception {
    return STORES.emptyOverrideStore();
  }
}
