package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident that fits a runbook is mended by it, though everything is killed in the middle. */
@Tag("acceptance")
class RunbookStoryTest {

  private static final String RUNBOOKS =
      """
      scripts:
        - {id: drain, path: drain.sh}
        - {id: restart, path: restart.sh}
      connections:
        - {id: pool, kind: http, url: "http://127.0.0.1:%d/pools"}
      runbooks:
        - id: restart-service
          title: Restart the service
          when: '"RunbookStory" in incident.alerts'
          mode: approve
          helpsWithin: 5m
          steadyFor: 1s
          steps:
            - {id: drain, script: drain, with: {args: ["{{ci.id}}"]}, every: 1s}
            - {id: restart, script: restart, with: {args: ["{{ci.id}}"]}, every: 1s}
            - {id: fill, http: pool, with: {method: POST, path: "/{{ci.id}}/fill"}}
            - {id: tell, comment: "{{ci.id}} is back: {{steps.restart.output.text}}"}
      """;

  @TempDir private Path folder;
  private final List<String> filled = new CopyOnWriteArrayList<>();

  private void script(String name, String body) throws IOException {
    Path script = Files.createDirectories(folder.resolve("config")).resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private HttpServer pool() throws IOException {
    HttpServer pool =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    pool.createContext(
        "/",
        exchange -> {
          String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
          filled.add(exchange.getRequestURI() + " " + key);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    pool.start();
    return pool;
  }

  private static void soon(Runnable assertion) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion::run);
  }

  private static JsonNode run(Product product) {
    return product.api().runs().stream().findFirst().orElse(MissingNode.getInstance());
  }

  private static void alert(Product product, String startsAt, String endsAt) {
    String body =
        """
        [{"labels": {"alertname": "RunbookStory", "service": "mended", "severity": "critical"},
          "startsAt": "%s"%s}]
        """
            .formatted(startsAt, endsAt.isEmpty() ? "" : ", \"endsAt\": \"" + endsAt + "\"");
    product.api().push(body);
  }

  private List<String> done() throws IOException {
    Path log = folder.resolve("log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private void assertDone(String... lines) {
    try {
      assertThat(done()).containsExactly(lines);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void isMendedOnceThoughEverythingIsKilledInTheMiddle() throws Exception {
    Path log = folder.resolve("log");
    Path go = folder.resolve("go");
    script("drain.sh", "echo \"drained $1\" >> '" + log + "'");
    script(
        "restart.sh",
        "echo \"stopped $1\" >> '%s'\nuntil [ -e '%s' ]; do sleep 0.1; done\necho started"
            .formatted(log, go));
    HttpServer pool = pool();
    Files.writeString(
        folder.resolve("config/runbooks.yaml"), RUNBOOKS.formatted(pool.getAddress().getPort()));
    String began = Instant.now().toString();
    try (Product product =
        Product.start(folder.resolve("data"), "--config", folder.resolve("config").toString())) {
      alert(product, began, "");
      soon(() -> assertThat(run(product).path("state").asText()).isEqualTo("PROPOSED"));
      String path = "/api/v1/runs/" + run(product).path("id").asText();
      assertThat(product.post(path + "/approve", "{\"by\": \"ada\"}").statusCode()).isEqualTo(200);
      soon(() -> assertDone("drained mended", "stopped mended"));

      product.kill();
      Files.createFile(go);
      product.up();

      soon(() -> assertThat(run(product).path("state").asText()).isEqualTo("PROVING"));
      alert(product, began, Instant.now().toString());
      soon(() -> assertThat(run(product).path("state").asText()).isEqualTo("HELPED"));
      assertDone("drained mended", "stopped mended");
      assertThat(filled)
          .containsExactly("/pools/mended/fill " + run(product).path("id").asText() + ":fill:1");
      String ticket = run(product).path("ticketId").asText();
      assertThat(product.get("/api/v1/tickets/" + ticket).body())
          .contains("mended is back: started", "helped: the alerts have ended");
      JsonNode fits = product.api().runbooksFor(ticket);
      assertThat(fits.at("/items/0/helpedHere").asInt()).isEqualTo(1);
    } finally {
      pool.stop(0);
    }
  }
}
