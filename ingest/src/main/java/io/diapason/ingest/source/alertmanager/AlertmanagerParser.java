package io.diapason.ingest.source.alertmanager;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import java.io.IOException;

/**
 * Reads what the Alertmanager family posts: the list of API v2, the groups of webhook v4, and from
 * recordings also a single alert.
 *
 * <p>Fields that are not known are passed over: the protocol gains keys without a new version
 * number. A body that is not JSON to its end is refused as a whole; otherwise each alert is judged
 * by itself.
 */
public final class AlertmanagerParser {

  /** The integration's name in the log, in metrics and in recordings. */
  public static final String SOURCE = AlertJudge.SOURCE;

  private static final JsonFactory JSON = new JsonFactory();

  private AlertmanagerParser() {}

  /** A body of {@code POST /api/v2/alerts}: a list of alerts that hold until their end. */
  public static Parsed apiV2(byte[] body, String tenant) {
    return reading(body, json -> readList(json, tenant, body));
  }

  /** A body of a webhook: one object with the alerts of one group, each with its status. */
  public static Parsed webhook(byte[] body, String tenant) {
    return reading(body, json -> WebhookReader.read(json, tenant, body));
  }

  /** A recorded body: a list is API v2, an object with {@code alerts} a webhook, else one alert. */
  public static Parsed recorded(byte[] body, String tenant) {
    return reading(
        body,
        json -> {
          if (json.currentToken() == JsonToken.START_ARRAY) {
            return readList(json, tenant, body);
          }
          Parsed group = WebhookReader.read(json, tenant, body);
          return hasNoList(group) ? single(body, tenant) : group;
        });
  }

  private static boolean hasNoList(Parsed parsed) {
    return parsed.rejections().stream()
        .anyMatch(
            rejection ->
                rejection.reason() == Rejection.Reason.MISSING_FIELD
                    && rejection.position().index() < 0);
  }

  private static Parsed single(byte[] body, String tenant) {
    return reading(
        body,
        json -> {
          AlertJudge judge = new AlertJudge(tenant);
          judge.judge(AlertElementReader.read(json, "", -1), AlertDraft.Says.HOLDS_UNTIL_END);
          return judge.verdict();
        });
  }

  private static Parsed readList(JsonParser json, String tenant, byte[] body) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return Parsed.refused(
          Rejection.of(
              Rejection.Reason.WRONG_TYPE,
              "a list of alerts",
              "",
              Found.at(json),
              Position.whole(body)));
    }
    AlertJudge judge = new AlertJudge(tenant);
    int index = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      judge.judge(AlertElementReader.read(json, "", index++), AlertDraft.Says.HOLDS_UNTIL_END);
    }
    return index == 0 ? Parsed.nothing("an empty list") : judge.verdict();
  }

  private static Parsed reading(byte[] body, Reading reading) {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() == null) {
        return notJson(body, "nothing");
      }
      Parsed parsed = reading.read(json);
      if (parsed.rejections().isEmpty() && json.nextToken() != null) {
        return notJson(body, "something after its end");
      }
      return parsed;
    } catch (IOException e) {
      return notJson(body, Found.broken(e));
    }
  }

  private static Parsed notJson(byte[] body, String found) {
    return Parsed.refused(
        Rejection.of(Rejection.Reason.NOT_JSON, "JSON", "", found, Position.whole(body)));
  }

  /** Reads on from the first token. */
  @FunctionalInterface
  private interface Reading {
    Parsed read(JsonParser json) throws IOException;
  }
}
