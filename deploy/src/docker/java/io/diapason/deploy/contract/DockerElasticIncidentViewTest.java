package io.diapason.deploy.contract;

import io.diapason.ticketing.view.IncidentView;
import io.diapason.ticketing.view.IncidentViewContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DockerElasticIncidentViewTest extends IncidentViewContract {

  @RegisterExtension static final OpenedStores STORES = new OpenedStores(Containers::elasticsearch);

  @Override
  protected IncidentView emptyView() throws Exception {
    return STORES.emptyIncidentView();
  }
}
