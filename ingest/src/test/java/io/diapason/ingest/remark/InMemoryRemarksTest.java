package io.diapason.ingest.remark;

class InMemoryRemarksTest extends RemarksContract {

  @Override
  protected Remarks open() {
    return new InMemoryRemarks();
  }

  @Override
  protected boolean isDurable() {
    return false;
  }
}
