package io.diapason.ingest.source.opsgenie;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;

/**
 * Reads the body with which the Alert API creates an alert. The body that closes one names none:
 * the address does, which only the API itself has.
 */
final class CreateReader {

  private CreateReader() {}

  static Parsed read(Fields body, String tenant) {
    String message = body.required("the action of a webhook or the message of an alert", "message");
    if (!body.isSound()) {
      return body.refused();
    }
    String source = body.text("source");
    AlertDraftBuilder draft =
        AlertContent.of(body, tenant)
            .label("source", source.contains("://") ? "" : source)
            .url(source.contains("://") ? source : "", AlertContent.link(body));
    String alias = body.text("alias");
    // Without an alias Opsgenie opens a new alert each time; that would page for every repeat.
    draft.identity("alias", FirstText.of(alias, message));
    if (alias.isEmpty()) {
      draft.identity("entity", body.text("entity")).identity("source", source);
    }
    return Parsed.of(draft.build());
  }
}
