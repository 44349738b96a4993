package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.throttle.ThrottleStore;
import io.diapason.ticketing.throttle.ThrottleStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(EmbeddedParts.class)
class ElasticThrottleStoreTest extends ThrottleStoreContract {

  @RegisterExtension
  static final OpenedStores STORES = new OpenedStores(EmbeddedParts::elasticsearch);

  @Override
  protected ThrottleStore emptyStore() throws Exception {
    return STORES.emptyThrottleStore();
  }
}
