package io.diapason.deploy.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server how it is. */
public final class Probe {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

  /** Whether it answers 200; not being there is no. */
  boolean isOk(URI address) throws InterruptedException {
    try {
      return client.send(get(address), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notThere) {
      return false;
    }
  }

  /**
   * What it answers.
   *
   * @throws IOException when it is not there or answers anything but 200
   */
  public JsonNode json(URI address) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(get(address), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(
          "Expected %s to answer 200, but got %d".formatted(address, response.statusCode()));
    }
    return VocabularyJson.mapper().readTree(response.body());
  }

  /**
   * What it answers, whatever its status.
   *
   * @throws IOException when it is not there
   */
  String text(URI address) throws IOException, InterruptedException {
    return client.send(get(address), HttpResponse.BodyHandlers.ofString()).body();
  }

  private static HttpRequest get(URI address) {
    return HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
  }
}
