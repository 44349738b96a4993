package io.diapason.ingest.source.opsgenie;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Trees;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the bodies of Opsgenie's Alert API. It is stricter than the webhook door, because its
 * clients are used to be told what is wrong with which field.
 */
public final class AlertRequestReader {

  /** The integration's name in the log, in metrics and in recordings. */
  public static final String SOURCE = OpsgenieSource.NAME;

  private static final int LONGEST_ALIAS = 512;
  private static final List<String> LISTS = List.of("tags", "responders", "visibleTo", "actions");

  private AlertRequestReader() {}

  /** The identity of the alert with this alias, so that it is found without a look-up. */
  public static Fingerprint identityOf(String tenant, String alias) {
    return AlertDraftBuilder.of(SOURCE, tenant, Position.whole(new byte[0]))
        .identity("alias", alias)
        .build()
        .fingerprint();
  }

  /** Reads the body that creates an alert. */
  public static AlertRequest create(byte[] body, String tenant) {
    Trees trees = BodyReader.read(Posted.of(body));
    Position whole = Position.whole(body);
    if (isRefused(trees)) {
      return AlertRequest.refused(problemOf(trees, whole), Map.of());
    }
    Fields alert = Fields.of(trees.values().get(0), whole);
    Map<String, String> errors = errorsOf(alert);
    if (!errors.isEmpty()) {
      Rejection.Reason reason =
          alert.has("message") ? Rejection.Reason.BAD_VALUE : Rejection.Reason.MISSING_FIELD;
      return AlertRequest.refused(
          new Rejection(reason, String.join("; ", errors.values()), whole), errors);
    }
    Parsed parsed = CreateReader.read(alert, tenant);
    return AlertRequest.of(parsed.accepted().get(0));
  }

  /** Reads the body with which something is done to an alert; it may be missing altogether. */
  public static AlertRequest act(
      AlertAction action, Fingerprint alert, String name, byte[] body, String tenant) {
    Position whole = Position.whole(body);
    Fields said = Fields.of(BodyReader.embedded("{}"), whole);
    if (body.length > 0) {
      Trees trees = BodyReader.read(Posted.of(body));
      if (isRefused(trees)) {
        return AlertRequest.refused(problemOf(trees, whole), Map.of());
      }
      said = Fields.of(trees.values().get(0), whole);
    }
    Map<String, String> annotations = new LinkedHashMap<>();
    for (String field : List.of("user", "note", "source")) {
      if (!said.text(field).isEmpty()) {
        annotations.put(field, said.text(field));
      }
    }
    return AlertRequest.of(
        new AlertDraft(
            action.says(),
            tenant,
            SOURCE,
            alert,
            name,
            Severity.WARNING,
            "",
            Map.of(),
            annotations,
            null,
            null,
            "",
            whole,
            AlertDraft.UNTIL_RESOLVED));
  }

  private static boolean isRefused(Trees trees) {
    return trees.problem() != null
        || trees.values().size() != 1
        || !trees.values().get(0).isObject();
  }

  private static Rejection problemOf(Trees trees, Position whole) {
    Rejection problem = trees.problem();
    if (problem != null) {
      return problem;
    }
    String found =
        trees.values().size() == 1 ? Found.of(trees.values().get(0)) : "several JSON values";
    return Rejection.of(Rejection.Reason.WRONG_TYPE, "an object", "", found, whole);
  }

  private static Map<String, String> errorsOf(Fields alert) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (alert.required("the message of the alert", "message").isEmpty()) {
      errors.put("message", alert.problem().message());
    }
    String priority = alert.text("priority");
    if (!priority.isEmpty() && !priority.matches("[pP][1-5]")) {
      note(errors, "P1, P2, P3, P4 or P5", "priority", Found.text(priority));
    }
    if (alert.text("alias").length() > LONGEST_ALIAS) {
      String found = alert.text("alias").length() + "";
      note(errors, "at most " + LONGEST_ALIAS + " characters", "alias", found);
    }
    for (String list : LISTS) {
      if (alert.has(list) && !alert.at(list).isArray()) {
        note(errors, "a list", list, Found.of(alert.at(list)));
      }
    }
    noteDetails(errors, alert);
    return errors;
  }

  private static void noteDetails(Map<String, String> errors, Fields alert) {
    JsonNode details = alert.at("details");
    if (alert.has("details") && !details.isObject()) {
      note(errors, "an object of texts", "details", Found.of(details));
      return;
    }
    for (Map.Entry<String, JsonNode> detail : details.properties()) {
      if (detail.getValue().isContainerNode()) {
        note(errors, "a text", "details." + detail.getKey(), Found.of(detail.getValue()));
      }
    }
  }

  private static void note(
      Map<String, String> errors, String expected, String field, String found) {
    errors.put(field, "Expected " + expected + " in " + field + ", but found " + found);
  }
}
