package io.diapason.ingest.heartbeat;

class InMemoryHeartbeatsTest extends HeartbeatsContract {

  @Override
  protected Heartbeats open() {
    return new InMemoryHeartbeats();
  }

  @Override
  protected boolean isDurable() {
    return false;
  }
}
