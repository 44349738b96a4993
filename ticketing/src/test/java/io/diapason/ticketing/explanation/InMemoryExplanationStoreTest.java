package io.diapason.ticketing.explanation;

final class InMemoryExplanationStoreTest extends ExplanationStoreContract {

  @Override
  protected ExplanationStore emptyStore() {
    return new InMemoryExplanationStore();
  }
}
