package io.diapason.ticketing.elastic;

import io.diapason.ticketing.view.IncidentKey;
import io.diapason.ticketing.view.MemberUpdate;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of an incident as a document. One that left stays as a marker: if it were deleted, an
 * old version that is read again could bring it back.
 */
record MemberDocument(
    String tenant,
    String incident,
    String fingerprint,
    boolean left,
    boolean open,
    @Nullable Instant joinedAt,
    @Nullable IncidentAlert alert) {

  static MemberDocument of(IncidentKey incident, MemberUpdate member) {
    IncidentAlert alert = member.alert();
    return new MemberDocument(
        incident.tenant(),
        incident.id().value(),
        member.fingerprint().value(),
        alert == null,
        alert != null && alert.status().isOpen(),
        alert == null ? null : alert.joinedAt(),
        alert);
  }

  static String id(IncidentKey incident, Fingerprint member) {
    return incident + "|" + member;
  }
}
