package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.audit.AuditLogContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(EmbeddedParts.class)
class ElasticAuditLogTest extends AuditLogContract {

  @RegisterExtension
  static final OpenedStores STORES = new OpenedStores(EmbeddedParts::elasticsearch);

  @Override
  protected AuditLog emptyLog() throws Exception {
    return STORES.emptyAuditLog();
  }
}
