package io.diapason.ticketing.elastic;

import io.diapason.ticketing.audit.AuditEntry;
import java.time.Instant;

/** An entry of the audit log as a document: what is searched, and beside it the whole. */
record AuditDocument(
    String tenant,
    String id,
    Instant at,
    String kind,
    String subject,
    String action,
    String by,
    AuditEntry entry) {

  static AuditDocument of(AuditEntry entry) {
    return new AuditDocument(
        entry.tenant(),
        entry.id(),
        entry.at(),
        entry.subject().kind().name(),
        entry.subject().id(),
        entry.action(),
        entry.actor().by(),
        entry);
  }

  String key() {
    return tenant + "|" + id;
  }
}
