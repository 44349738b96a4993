package io.diapason.ingest.source.opsgenie;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what somebody or something did to an alert of Opsgenie. */
final class WebhookReader {

  /** What can be done only to an alert that is open, and so says that it is. */
  private static final Set<String> OPEN =
      Set.of(
          "Create",
          "UnAcknowledge",
          "AssignOwnership",
          "TakeOwnership",
          "Escalate",
          "EscalateNext",
          "AddTeam",
          "AddRecipient",
          "AddResponder",
          "Snooze",
          "SnoozeEnded",
          "UnSnooze",
          "UpdatePriority",
          "UpdateMessage",
          "UpdateDescription");

  private WebhookReader() {}

  /** Actions are known in any case, for those who write the body themselves. */
  private static String canonical(String action) {
    return Stream.concat(Stream.of("Close", "Delete", "Acknowledge"), OPEN.stream())
        .filter(action::equalsIgnoreCase)
        .findFirst()
        .orElse(action);
  }

  static Parsed read(Fields body, String tenant) {
    String action = canonical(body.required("what was done to the alert", "action"));
    Fields alert = body.object("alert");
    String id = alert.text("alertId", "id", "alias");
    if (id.isEmpty()) {
      body.required("the id of the alert", "alert.alertId");
    }
    if (!body.isSound()) {
      return body.refused();
    }
    boolean ends = action.equals("Close") || action.equals("Delete");
    boolean acknowledges = action.equals("Acknowledge");
    if (!ends && !acknowledges && !OPEN.contains(action)) {
      // Notes and tags can be put on a closed alert, and people name actions of their own.
      return Parsed.nothing(action + " says nothing of the state of an alert");
    }
    if (!ends && alert.text("message").isEmpty()) {
      return Parsed.nothing(action + " without the alert that it was done to");
    }
    AlertDraftBuilder draft =
        AlertContent.of(alert, tenant)
            .identity("alert", id)
            .annotation("action", action)
            .label("integration", body.text("integrationName"))
            .label("source", FirstText.of(body.text("source.name"), alert.text("source")));
    if (ends) {
      draft.says(AlertDraft.Says.RESOLVED).endsAt(alert.time("closedAt", "updatedAt"));
    } else if (acknowledges) {
      draft.says(AlertDraft.Says.ACKNOWLEDGED);
    }
    return Parsed.of(draft.build());
  }
}
