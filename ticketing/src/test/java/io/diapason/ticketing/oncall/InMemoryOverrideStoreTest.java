package io.diapason.ticketing.oncall;

final class InMemoryOverrideStoreTest extends OverrideStoreContract {

  @Override
  protected OverrideStore emptyStore() {
    return new InMemoryOverrideStore();
  }
}
