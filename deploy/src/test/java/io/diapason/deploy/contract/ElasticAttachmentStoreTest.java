package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.attachment.AttachmentStore;
import io.diapason.ticketing.attachment.AttachmentStoreContract;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(EmbeddedParts.class)
class ElasticAttachmentStoreTest extends AttachmentStoreContract {

  @RegisterExtension
  static final OpenedStores STORES = new OpenedStores(EmbeddedParts::elasticsearch);

  @Override
  protected AttachmentStore emptyStore() throws Exception {
    return STORES.emptyAttachmentStore();
  }
}
