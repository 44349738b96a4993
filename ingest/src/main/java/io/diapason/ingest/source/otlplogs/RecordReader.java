package io.diapason.ingest.source.otlplogs;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one log record. What is below information is not about the estate. */
final class RecordReader {

  /** What differs between two records of the same condition: numbers, and ids in hexadecimal. */
  private static final Pattern VARYING =
      Pattern.compile("\\b[0-9a-fA-F]{8}[0-9a-fA-F-]*\\b|\\d+(\\.\\d+)*");

  private static final int LONGEST_NAME = 120;
  private static final int INFORMATION = 9;
  private static final List<String> NAMES =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  private RecordReader() {}

  static Parsed read(Fields log, Map<String, String> resource, String scope, String tenant) {
    int level = level(log.at(log.has("severity_number") ? "severity_number" : "severityNumber"));
    if (level > 0 && level < INFORMATION) {
      return Parsed.nothing("a record for debugging");
    }
    Map<String, String> attributes = Attributes.read(log.at("attributes"));
    String text = body(log.at("body"));
    String name =
        FirstText.of(
            log.text("eventName", "event_name"),
            attributes.get("event.name"),
            attributes.get("exception.type"),
            general(text),
            scope);
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(OtlpLogsSource.NAME, tenant, log.position())
            .name(name, "Log record")
            .severity(severity(level, log.text("severityText", "severity_text")))
            .summary(attributes.getOrDefault("exception.message", ""), text)
            .label("scope", scope)
            .annotations(attributes)
            .annotation("body", text)
            .annotation("trace_id", log.text("traceId", "trace_id"))
            .annotation("span_id", log.text("spanId", "span_id"))
            .startsAt(log.time("timeUnixNano", "time_unix_nano", "observedTimeUnixNano"))
            .holdsFor(AlertDraft.NEVER_RESOLVED);
    return Parsed.of(ResourcePlace.put(draft, resource, attributes).build());
  }

  /** A number, also as a text, or its name in the protocol, which some encoders write. */
  private static int level(JsonNode number) {
    String name = number.asText("").replaceFirst("^SEVERITY_NUMBER_", "").replaceFirst("\\d$", "");
    int place = NAMES.indexOf(name);
    return place < 0 ? number.asInt(0) : 1 + 4 * place;
  }

  private static String body(JsonNode body) {
    JsonNode list = body.path("kvlistValue").path("values");
    return list.isArray() ? String.valueOf(Attributes.read(list)) : Attributes.text(body);
  }

  /** Two records of the same condition are one alert, whatever they counted. */
  private static String general(String text) {
    String line = text.split("\\R", 2)[0];
    String cut = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    return VARYING.matcher(cut).replaceAll("#");
  }

  /** OTLP's numbers: information from 9, warnings from 13, errors from 17, fatal from 21. */
  private static Severity severity(int level, String word) {
    if (level <= 0) {
      return SeverityScale.of(word);
    }
    if (level >= 21) {
      return Severity.CRITICAL;
    }
    if (level >= 17) {
      return Severity.ERROR;
    }
    return level >= 13 ? Severity.WARNING : Severity.INFO;
  }
}
