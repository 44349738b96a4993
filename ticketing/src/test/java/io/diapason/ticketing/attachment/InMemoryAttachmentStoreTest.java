package io.diapason.ticketing.attachment;

class InMemoryAttachmentStoreTest extends AttachmentStoreContract {

  @Override
  protected AttachmentStore emptyStore() {
    return new InMemoryAttachmentStore();
  }
}
