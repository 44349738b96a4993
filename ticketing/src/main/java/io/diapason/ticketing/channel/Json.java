package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** Requests with a JSON body. */
final class Json {

  static final String TYPE = "application/json";

  private Json() {}

  static ObjectNode object() {
    return VocabularyJson.mapper().createObjectNode();
  }

  static OutgoingRequest post(URI url, ObjectNode body, Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(headers);
    all.putIfAbsent("Content-Type", TYPE);
    return new OutgoingRequest(url, all, VocabularyJson.text(body));
  }

  static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  /** An address with something more at the end of its path. */
  static URI below(URI base, String path) {
    String text = base.toString();
    return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
  }
}
