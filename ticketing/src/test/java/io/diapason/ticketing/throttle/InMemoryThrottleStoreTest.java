package io.diapason.ticketing.throttle;

class InMemoryThrottleStoreTest extends ThrottleStoreContract {

  @Override
  protected ThrottleStore emptyStore() {
    return new InMemoryThrottleStore();
  }
}
