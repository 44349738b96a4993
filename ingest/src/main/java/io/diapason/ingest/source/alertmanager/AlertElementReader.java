package io.diapason.ingest.source.alertmanager;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of a list of alerts token by token. The first thing wrong is kept, and the rest
 * is read on to the end of the element, so that its neighbours are not harmed.
 */
final class AlertElementReader {

  static final String STARTS_AT = "startsAt";
  static final String ENDS_AT = "endsAt";
  static final String GENERATOR_URL = "generatorURL";
  static final String STATUS = "status";

  private static final Set<String> TEXTS = Set.of(STARTS_AT, ENDS_AT, GENERATOR_URL, STATUS);

  private final JsonParser json;
  private final String list;
  private final int index;
  private final Map<String, String> annotations = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>(8);
  private final Set<String> unknown = new HashSet<>(0);
  private @Nullable Map<String, String> labels;
  private @Nullable String problem;
  private Rejection.Reason reason = Rejection.Reason.WRONG_TYPE;

  private AlertElementReader(JsonParser json, String list, int index) {
    this.json = json;
    this.list = list;
    this.index = index;
  }

  /** Reads the element at which the parser stands, up to its last token. */
  static AlertElement read(JsonParser json, String list, int index) throws IOException {
    return new AlertElementReader(json, list, index).read();
  }

  private AlertElement read() throws IOException {
    int from = (int) json.currentTokenLocation().getByteOffset();
    if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String field = json.currentName();
        json.nextToken();
        readField(field);
      }
    } else {
      wrong("an object with labels", "");
      json.skipChildren();
    }
    json.finishToken();
    Position position =
        new Position(list, index, from, (int) json.currentLocation().getByteOffset());
    Rejection rejection = problem == null ? null : new Rejection(reason, problem, position);
    return new AlertElement(position, labels, annotations, texts, unknown, rejection);
  }

  private void readField(String field) throws IOException {
    if (field.equals("labels")) {
      labels = new HashMap<>();
      readTexts(field, labels);
    } else if (field.equals("annotations")) {
      readTexts(field, annotations);
    } else if (field.equals(STATUS) && json.currentToken() != JsonToken.VALUE_STRING) {
      // What Alertmanager's API lists has an object here; whoever posts it back means the alert.
      json.skipChildren();
    } else if (TEXTS.contains(field)) {
      readText(field);
    } else {
      unknown.add(field);
      json.skipChildren();
    }
  }

  /** Labels and annotations: a name given twice counts once, and an empty text is no text. */
  private void readTexts(String field, Map<String, String> into) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      wrong("an object of texts", field);
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (isPlain(value)) {
        into.put(name, json.getText());
      } else if (value != JsonToken.VALUE_STRING && !isUnsaid(value)) {
        wrong("a text", field + "." + name);
        json.skipChildren();
      } else if (value == JsonToken.VALUE_STRING && !json.getText().isEmpty()) {
        into.put(name, json.getText());
      }
    }
  }

  /**
   * The API refuses numbers, as Alertmanager does; a webhook has a template behind it, in which
   * people forget the quotes.
   */
  private boolean isPlain(JsonToken value) {
    return !list.isEmpty() && (value.isNumeric() || value.isBoolean());
  }

  private boolean isUnsaid(JsonToken value) {
    return !list.isEmpty() && value == JsonToken.VALUE_NULL;
  }

  private void readText(String field) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      texts.put(field, json.getText());
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      wrong("a text", field);
      json.skipChildren();
    }
  }

  private void wrong(String expected, String field) throws IOException {
    if (problem == null) {
      Position here = new Position(list, index, 0, 0);
      String path = field.isEmpty() ? here.path() : here.path(field);
      Rejection rejection =
          Rejection.of(Rejection.Reason.WRONG_TYPE, expected, path, Found.at(json), here);
      reason = rejection.reason();
      problem = rejection.message();
    }
  }
}
