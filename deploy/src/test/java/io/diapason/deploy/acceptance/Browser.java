package io.diapason.deploy.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven by its own driver over WebDriver (W3C). */
final class Browser implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process driver;
  private final String address;
  private final String session;

  private Browser(Process driver, int port, Path profile) {
    this.driver = driver;
    this.address = "http://127.0.0.1:" + port;
    await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(this::isReady);
    List<String> arguments =
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + profile);
    Map<String, Object> wanted =
        Map.of("alwaysMatch", Map.of("goog:chromeOptions", Map.of("args", arguments)));
    this.session = post("/session", Map.of("capabilities", wanted)).path("sessionId").asText();
  }

  static Browser open(Path folder) throws IOException {
    int port = Product.freePort();
    Process driver =
        new ProcessBuilder("chromedriver", "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("driver.log").toFile())
            .start();
    return new Browser(driver, port, folder.resolve("profile"));
  }

  private boolean isReady() throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + "/status"))).path("ready").asBoolean();
  }

  void visit(URI page) {
    post("/session/" + session + "/url", Map.of("url", page.toString()));
  }

  /** What a person can read on the page. */
  String text() {
    String script = "return document.body.innerText";
    return post(
            "/session/" + session + "/execute/sync", Map.of("script", script, "args", List.of()))
        .asText();
  }

  private JsonNode post(String path, Object body) {
    try {
      return send(
          HttpRequest.newBuilder(URI.create(address + path))
              .POST(HttpRequest.BodyPublishers.ofByteArray(VocabularyJson.write(body))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException("the driver answered " + response.body());
    }
    return Product.parse(response.body()).path("value");
  }

  /** Ends the browser with its driver. */
  @Override
  public void close() {
    driver.descendants().forEach(ProcessHandle::destroyForcibly);
    driver.destroyForcibly();
  }
}
