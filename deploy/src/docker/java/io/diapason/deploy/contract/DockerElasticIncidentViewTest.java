package io.diapason.deploy.contract;

import io.diapason.ticketing.view.IncidentView;
import io.diapason.ticketing.view.IncidentViewContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DockerElasticIncidentViewTest extends IncidentViewContract {

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
  protected IncidentView emptyView() throws Exception {
    return stores.emptyIncidentView();
  }
}
