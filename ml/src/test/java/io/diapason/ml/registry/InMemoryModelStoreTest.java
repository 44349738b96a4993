package io.diapason.ml.registry;

class InMemoryModelStoreTest extends ModelStoreContract {

  private final ModelStore store = new InMemoryModelStore();

  @Override
  protected ModelStore store() {
    return store;
  }
}
