package io.diapason.ingest.source.alertmanager;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.NearName;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one group of alerts as the webhook of Alertmanager posts it, from version 3 on. */
final class WebhookReader {

  private static final String LIST = "alerts";

  private final JsonParser json;
  private final byte[] body;
  private final List<AlertElement> elements = new ArrayList<>();
  private final Set<String> otherFields = new HashSet<>();
  private boolean listed;
  private String groupStatus = "";
  private @Nullable Rejection problem;

  private WebhookReader(JsonParser json, byte[] body) {
    this.json = json;
    this.body = body;
  }

  static Parsed read(JsonParser json, String tenant, byte[] body) throws IOException {
    return new WebhookReader(json, body).read(tenant);
  }

  private Parsed read(String tenant) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return refused(Rejection.Reason.WRONG_TYPE, "an object with alerts", "", Found.at(json));
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      readField(field);
    }
    if (problem != null) {
      return Parsed.refused(problem);
    }
    if (!listed) {
      String near =
          NearName.of(LIST, otherFields)
              .map(name -> "; found unknown field '" + name + "'")
              .orElse("");
      return refused(Rejection.Reason.MISSING_FIELD, "a list of alerts", LIST, "nothing" + near);
    }
    return judged(tenant);
  }

  private void readField(String field) throws IOException {
    if (field.equals(LIST) && json.currentToken() == JsonToken.START_ARRAY) {
      listed = true;
      for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
        elements.add(AlertElementReader.read(json, LIST, index));
      }
    } else if (field.equals(LIST) && json.currentToken() == JsonToken.VALUE_NULL) {
      listed = true; // How Go writes an empty list.
    } else if (field.equals(LIST)) {
      problem =
          Rejection.of(
              Rejection.Reason.WRONG_TYPE,
              "a list of alerts",
              LIST,
              Found.at(json),
              Position.whole(body));
      json.skipChildren();
    } else if (field.equals("status") && json.currentToken() == JsonToken.VALUE_STRING) {
      groupStatus = json.getText();
    } else {
      otherFields.add(field);
      json.skipChildren();
    }
  }

  private Parsed judged(String tenant) {
    if (elements.isEmpty()) {
      return Parsed.nothing("a group without alerts");
    }
    AlertJudge judge = new AlertJudge(tenant);
    // A group that fires may hold alerts that have resolved; one is resolved only when all are.
    boolean over = groupStatus.equalsIgnoreCase("resolved");
    for (AlertElement element : elements) {
      String own = element.texts().getOrDefault(AlertElementReader.STATUS, groupStatus);
      String status = over && own.equalsIgnoreCase("firing") ? groupStatus : own;
      AlertDraft.Says says = says(status);
      if (says == null && element.problem() == null) {
        judge.refuse(
            Rejection.of(
                Rejection.Reason.BAD_VALUE,
                "'firing' or 'resolved'",
                element.position().path("status"),
                status.isEmpty() ? "nothing" : Found.text(status),
                element.position()));
      } else {
        judge.judge(element, says == null ? AlertDraft.Says.FIRING : says);
      }
    }
    return judge.verdict();
  }

  private static AlertDraft.@Nullable Says says(String status) {
    if (status.equalsIgnoreCase("firing")) {
      return AlertDraft.Says.FIRING;
    }
    return status.equalsIgnoreCase("resolved") ? AlertDraft.Says.RESOLVED : null;
  }

  private Parsed refused(Rejection.Reason reason, String expected, String path, String found) {
    return Parsed.refused(Rejection.of(reason, expected, path, found, Position.whole(body)));
  }
}
