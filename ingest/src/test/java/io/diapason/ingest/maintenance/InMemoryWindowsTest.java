package io.diapason.ingest.maintenance;

class InMemoryWindowsTest extends WindowsContract {

  @Override
  protected Windows open() {
    return new InMemoryWindows();
  }

  @Override
  protected boolean isDurable() {
    return false;
  }
}
