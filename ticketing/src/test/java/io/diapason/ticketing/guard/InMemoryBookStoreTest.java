package io.diapason.ticketing.guard;

class InMemoryBookStoreTest extends BookStoreContract {

  @Override
  protected BookStore emptyStore() {
    return new InMemoryBookStore();
  }
}
