package io.diapason.ingest.source.opsgenie;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one request to the Alert API says: an alert, or why there is none.
 *
 * @param draft what is said of the alert; null when the request is refused
 * @param rejection why it is refused; null when it is not
 * @param errors what is wrong, by field; empty when the body as a whole is
 */
public record AlertRequest(
    @Nullable AlertDraft draft, @Nullable Rejection rejection, Map<String, String> errors) {

  public AlertRequest {
    errors = new LinkedHashMap<>(errors);
  }

  static AlertRequest of(AlertDraft draft) {
    return new AlertRequest(draft, null, Map.of());
  }

  /** A request that is refused, whatever the reason. */
  public static AlertRequest refused(Rejection rejection, Map<String, String> errors) {
    return new AlertRequest(null, rejection, errors);
  }

  /** The same for the door. */
  public Parsed parsed() {
    if (draft != null) {
      return Parsed.of(draft);
    }
    return rejection == null ? Parsed.nothing("nothing was asked") : Parsed.refused(rejection);
  }
}
