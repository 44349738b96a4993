package io.diapason.ticketing.audit;

class InMemoryAuditLogTest extends AuditLogContract {

  @Override
  protected AuditLog emptyLog() {
    return new InMemoryAuditLog();
  }
}
