package io.diapason.vocabulary.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@link AlertEvent} token by token: every alert is written once and read at least once
 * in this form, and the way over properties found by reflection stood out in the profile. The bytes
 * are those that the general way would write.
 */
final class AlertEventJson {

  private AlertEventJson() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("alert-event");
    module.addSerializer(AlertEvent.class, new Writer());
    module.addDeserializer(AlertEvent.class, new Reader());
    return module;
  }

  private static final class Writer extends StdSerializer<AlertEvent> {

    private static final long serialVersionUID = 1;

    Writer() {
      super(AlertEvent.class);
    }

    @Override
    public void serialize(AlertEvent event, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("kind", event.kind().name());
      json.writeStringField("tenant", event.tenant());
      json.writeStringField("receipt", event.receipt().toString());
      write(json, "receivedAt", event.receivedAt());
      json.writeStringField("source", event.source());
      json.writeStringField("fingerprint", event.fingerprint().value());
      json.writeStringField("name", event.name());
      json.writeStringField("severity", event.severity().name());
      json.writeStringField("summary", event.summary());
      write(json, "labels", event.labels());
      write(json, "annotations", event.annotations());
      write(json, "startsAt", event.startsAt());
      write(json, "endsAt", event.endsAt());
      write(json, "expiresAt", event.expiresAt());
      json.writeStringField("generatorUrl", event.generatorUrl());
      json.writeEndObject();
    }

    private static void write(JsonGenerator json, String field, @Nullable Instant moment)
        throws IOException {
      if (moment != null) {
        json.writeStringField(field, InstantText.of(moment));
      }
    }

    private static void write(JsonGenerator json, String field, Map<String, String> texts)
        throws IOException {
      json.writeObjectFieldStart(field);
      List<Map.Entry<String, String>> sorted = new ArrayList<>(texts.entrySet());
      sorted.sort(Map.Entry.comparingByKey());
      for (Map.Entry<String, String> text : sorted) {
        json.writeStringField(text.getKey(), text.getValue());
      }
      json.writeEndObject();
    }
  }

  private static final class Reader extends StdDeserializer<AlertEvent> {

    private static final long serialVersionUID = 1;

    Reader() {
      super(AlertEvent.class);
    }

    @Override
    public AlertEvent deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (!json.isExpectedStartObjectToken()) {
        context.reportInputMismatch(AlertEvent.class, "Expected an object");
      }
      Parts parts = new Parts();
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
          continue;
        }
        if (!parts.take(field, json)) {
          json.skipChildren();
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT) {
        context.reportInputMismatch(AlertEvent.class, "Expected the end of the object");
      }
      try {
        return parts.event();
      } catch (IllegalArgumentException | DateTimeException e) {
        return context.reportInputMismatch(AlertEvent.class, "%s", e.getMessage());
      }
    }
  }

  /** The fields as far as they are read. */
  private static final class Parts {

    private final Map<String, String> texts = new HashMap<>(16);
    private Map<String, String> labels = Map.of();
    private Map<String, String> annotations = Map.of();

    boolean take(String field, JsonParser json) throws IOException {
      switch (field) {
        case "labels" -> labels = texts(json);
        case "annotations" -> annotations = texts(json);
        default -> {
          if (!json.currentToken().isScalarValue()) {
            return false;
          }
          texts.put(field, json.getText());
        }
      }
      return true;
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
      Map<String, String> texts = new HashMap<>();
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        return texts;
      }
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        String text = json.nextTextValue();
        if (text == null) {
          json.skipChildren();
        } else {
          texts.put(name, text);
        }
      }
      return texts;
    }

    AlertEvent event() {
      AlertEvent.Kind kind = AlertEvent.Kind.valueOf(texts.getOrDefault("kind", ""));
      Instant receivedAt = moment("receivedAt");
      if (receivedAt == null) {
        throw new IllegalArgumentException("Expected the field receivedAt, but there is none");
      }
      String receipt = texts.get("receipt");
      String severity = texts.get("severity");
      return new AlertEvent(
          kind,
          text("tenant"),
          receipt == null ? Receipt.NONE : Receipt.parse(receipt),
          receivedAt,
          text("source"),
          new Fingerprint(text("fingerprint")),
          text("name"),
          severity == null ? Severity.WARNING : Severity.valueOf(severity),
          text("summary"),
          labels,
          annotations,
          moment("startsAt"),
          moment("endsAt"),
          moment("expiresAt"),
          text("generatorUrl"));
    }

    private String text(String field) {
      return texts.getOrDefault(field, "");
    }

    private @Nullable Instant moment(String field) {
      String text = texts.get(field);
      return text == null ? null : InstantText.parse(text);
    }
  }
}
