package io.diapason.ingest.silence;

class InMemorySilencesTest extends SilencesContract {

  @Override
  protected Silences open() {
    return new InMemorySilences();
  }

  @Override
  protected boolean isDurable() {
    return false;
  }
}
