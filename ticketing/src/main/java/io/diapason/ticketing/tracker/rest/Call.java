package io.diapason.ticketing.tracker.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param method such as {@code GET}
 * @param path below the tracker's address
 * @param query in this order
 * @param headers beside those that every call to this tracker has
 * @param json the body; null for none
 * @param form the body as a form; empty for none
 * @param pause how long to wait before it is sent
 */
public record Call(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    @Nullable JsonNode json,
    Map<String, String> form,
    Duration pause) {

  /** Reads. */
  public static Call get(String path) {
    return of("GET", path);
  }

  /** Adds. */
  public static Call post(String path) {
    return of("POST", path);
  }

  /** Replaces. */
  public static Call put(String path) {
    return of("PUT", path);
  }

  /** Any other. */
  public static Call of(String method, String path) {
    return new Call(method, path, Map.of(), Map.of(), null, Map.of(), Duration.ZERO);
  }

  /** With one more parameter in the query. */
  public Call query(String name, String value) {
    return new Call(method, path, with(query, name, value), headers, json, form, pause);
  }

  /** With one more header. */
  public Call header(String name, String value) {
    return new Call(method, path, query, with(headers, name, value), json, form, pause);
  }

  /** With a JSON body. */
  public Call json(JsonNode body) {
    return new Call(method, path, query, headers, body, form, pause);
  }

  /** With one more field of a form. */
  public Call form(String name, String value) {
    return new Call(method, path, query, headers, json, with(form, name, value), pause);
  }

  /** The same, sent after a while. */
  public Call after(Duration wait) {
    return new Call(method, path, query, headers, json, form, wait);
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  /** The path with its query. */
  public String target() {
    return query.isEmpty() ? path : path + "?" + encoded(query);
  }

  /** The form as it travels. */
  public String formBody() {
    return encoded(form);
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
