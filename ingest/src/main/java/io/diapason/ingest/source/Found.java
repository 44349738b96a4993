package io.diapason.ingest.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Says in words what stands in a body where something else was expected. */
public final class Found {

  private static final int SHOWN = 80;

  private Found() {}

  /** The token at which the parser stands. */
  public static String at(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == null) {
      return "nothing";
    }
    if (token == JsonToken.START_OBJECT) {
      return "an object";
    }
    if (token == JsonToken.START_ARRAY) {
      return "a list";
    }
    if (token.isNumeric()) {
      return "the number " + shorten(json.getText());
    }
    return token == JsonToken.VALUE_STRING ? text(json.getText()) : json.getText();
  }

  /** A node of a tree; a missing one is nothing. */
  public static String of(JsonNode node) {
    if (node.isMissingNode()) {
      return "nothing";
    }
    if (node.isObject()) {
      return "an object";
    }
    if (node.isArray()) {
      return "a list";
    }
    if (node.isNumber()) {
      return "the number " + shorten(node.asText());
    }
    return node.isTextual() ? text(node.asText()) : node.asText();
  }

  /** A text, quoted and cut to what fits a message. */
  public static String text(String text) {
    return text.isEmpty() ? "an empty text" : "'" + shorten(text) + "'";
  }

  /** Why a body is not JSON, in the words of the reader and without its bytes. */
  public static String broken(IOException e) {
    if (e instanceof JsonProcessingException json) {
      JsonLocation at = json.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      return shorten(json.getOriginalMessage()) + where;
    }
    return "bytes that are not UTF-8";
  }

  private static String shorten(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
