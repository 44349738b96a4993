package io.diapason.ticketing.run;

class InMemoryRunStoreTest extends RunStoreContract {

  @Override
  protected RunStore emptyStore() {
    return new InMemoryRunStore();
  }
}
