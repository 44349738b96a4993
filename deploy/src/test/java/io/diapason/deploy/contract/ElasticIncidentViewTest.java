package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.view.IncidentView;
import io.diapason.ticketing.view.IncidentViewContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(EmbeddedParts.class)
class ElasticIncidentViewTest extends IncidentViewContract {

  @RegisterExtension
  static final OpenedStores STORES = new OpenedStores(EmbeddedParts::elasticsearch);

  @Override
  protected IncidentView emptyView() throws Exception {
    return STORES.emptyIncidentView();
  }
}
