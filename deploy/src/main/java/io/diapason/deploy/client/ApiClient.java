package io.diapason.deploy.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a running product, and has it do things. */
public final class ApiClient {

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(30);
  private static final int FIRST_BAD = 300;

  private final Server server;
  private final HttpClient http;

  /** A client of one product. */
  public ApiClient(Server server) {
    this.server = server;
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING);
    if ("https".equals(server.url().getScheme())) {
      builder.sslContext(ClientTls.of(server));
    }
    http = builder.build();
  }

  /**
   * Reads something.
   *
   * @throws ApiRefusedException when the product answers with a problem
   * @throws UnreachableException when it does not answer
   */
  public JsonNode get(String path, Map<String, String> parameters) {
    return send(HttpRequest.newBuilder(server.at(path + query(parameters))));
  }

  /** Has something done, as {@link #get} reads. */
  public JsonNode post(String path, JsonNode body, Map<String, String> headers) {
    byte[] bytes = VocabularyJson.write(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.at(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
    headers.forEach(request::header);
    return send(request);
  }

  /** Sends bytes, as {@link #post} sends words. */
  public JsonNode upload(String path, Map<String, String> parameters, String type, byte[] bytes) {
    return send(
        HttpRequest.newBuilder(server.at(path + query(parameters)))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  /** Text as a part of a path. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(one -> part(one.getKey()) + "=" + part(one.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          http.send(request.timeout(ANSWERING).build(), HttpResponse.BodyHandlers.ofByteArray());
      return read(response);
    } catch (ConnectException e) {
      throw new UnreachableException(
          "Expected the product at "
              + server.url()
              + ", but nobody answers there; start it with ./diapason up, or say --url",
          e);
    } catch (IOException e) {
      throw new UnreachableException(
          "Expected the product at " + server.url() + " to answer, but " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("Expected an answer, but was interrupted", e);
    }
  }

  private JsonNode read(HttpResponse<byte[]> response) throws IOException {
    boolean bad = response.statusCode() >= FIRST_BAD;
    JsonNode body;
    try {
      body = VocabularyJson.mapper().readTree(response.body());
    } catch (JacksonException e) {
      throw new UnreachableException(
          "Expected the product at " + server.url() + ", but something else answers there", e);
    }
    if (bad) {
      String detail = body.path("detail").asText("");
      throw new ApiRefusedException(
          response.statusCode(),
          detail.isEmpty() ? "Expected it to be done, but got " + response.statusCode() : detail);
    }
    return body;
  }
}
