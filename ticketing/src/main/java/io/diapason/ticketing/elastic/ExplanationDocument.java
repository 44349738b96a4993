package io.diapason.ticketing.elastic;

import io.diapason.ticketing.explanation.ExplanationStore.Moment;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An explanation as a document: what is searched, and beside it the whole. */
record ExplanationDocument(
    String tenant,
    String incident,
    @Nullable String other,
    String kind,
    String alert,
    Instant at,
    Explanation explanation) {

  static ExplanationDocument of(Explanation explanation) {
    IncidentId other = explanation.other();
    return new ExplanationDocument(
        explanation.tenant(),
        explanation.incident().value(),
        other == null ? null : other.value(),
        explanation.kind().name(),
        explanation.alert().value(),
        explanation.at(),
        explanation);
  }

  /** One alert is judged once at a moment, so the same decision is always the same document. */
  static String id(String tenant, Moment moment, Kind kind) {
    return tenant + "|" + moment.alert() + "|" + moment.at().toEpochMilli() + "|" + kind;
  }

  String id() {
    return id(tenant, new Moment(explanation.alert(), explanation.at()), explanation.kind());
  }
}
