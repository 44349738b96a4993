package io.diapason.deploy.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged product as a process of its own, started and ended as people and machines do. */
final class Product implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> settings;
  private final Path data;
  private final List<String> options;
  private final int port = freePort();
  private final Api api = new Api(address());
  private Process process;

  private Product(Map<String, String> settings, Path data, List<String> options) {
    this.settings = settings;
    this.data = data;
    this.options = options;
  }

  /** Starts it on a folder and waits until it is ready. */
  static Product start(Path data, String... options) {
    return startWith(Map.of(), data, options);
  }

  /** The same with further settings in its environment. */
  static Product startWith(Map<String, String> settings, Path data, String... options) {
    Product product = new Product(settings, data, List.of(options));
    product.up();
    return product;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts it, again or for the first time, and waits until it is ready. */
  void up() {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "diapason.jar").toAbsolutePath().toString(),
                "up",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
    command.addAll(options);
    Path log = data.resolveSibling(data.getFileName() + ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(settings);
      process = builder.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    await("the product to be ready, see " + log)
        .atMost(START)
        .failFast("the product ended, see " + log, () -> !process.isAlive())
        .pollInterval(Duration.ofMillis(200))
        .until(this::isReady);
  }

  boolean isReady() {
    try {
      return get("/-/ready").statusCode() == 200;
    } catch (IllegalStateException notThereYet) {
      return false;
    }
  }

  /** What it says through the generated client. */
  Api api() {
    return api;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Its children, Elasticsearch among them. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Ends all of its processes at once, without a word. */
  void kill() {
    List<ProcessHandle> all = new ArrayList<>(children());
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    await().atMost(START).until(() -> !process.isAlive());
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address().resolve(path)).GET());
  }

  JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          path + " answered " + response.statusCode() + ": " + response.body());
    }
    return parse(response.body());
  }

  HttpResponse<String> post(String path, String body) {
    return post(path, HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) {
    return send(
        HttpRequest.newBuilder(address().resolve(path))
            .header("Content-Type", "application/json")
            .POST(body));
  }

  /** Does something to a ticket under a key of the caller's. */
  HttpResponse<String> act(String ticket, String action, String body, int key) {
    return send(
        HttpRequest.newBuilder(address().resolve("/api/v1/tickets/" + ticket + "/" + action))
            .header("Idempotency-Key", Integer.toString(key))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> put(String path, String body) {
    return send(
        HttpRequest.newBuilder(address().resolve(path))
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> delete(String path) {
    return send(HttpRequest.newBuilder(address().resolve(path)).DELETE());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("nobody answers at " + address(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode parse(String text) {
    try {
      return VocabularyJson.mapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException("expected JSON, but got " + text, e);
    }
  }

  /** Waits until every accepted event is accounted for and every snapshot has become a ticket. */
  void awaitAllJudged() {
    await("every accepted event to be accounted for")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(
            () -> {
              JsonNode ledger = api.ledger();
              org.assertj.core.api.Assertions.assertThat(ledger.path("pending").asLong())
                  .as("pending of %s", ledger)
                  .isZero();
              JsonNode parts = api.readiness().path("parts");
              org.assertj.core.api.Assertions.assertThat(parts.toString())
                  .contains("\"0 snapshots behind\"");
            });
  }

  /** Asks it to end and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What it printed so far. */
  String printed() {
    try {
      return Files.readString(data.resolveSibling(data.getFileName() + ".log"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
