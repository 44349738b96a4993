package io.diapason.deploy.embedded.elastic;

import io.diapason.deploy.embedded.part.PartHealth;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a node over HTTP how its cluster is. */
final class NodeProbe {

  private final String name;
  private final URI health;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  NodeProbe(String name, URI node) {
    this.name = name;
    this.health = node.resolve("/_cluster/health?filter_path=status");
  }

  PartHealth health() {
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      String body = answer.body();
      boolean usable =
          answer.statusCode() == 200 && (body.contains("green") || body.contains("yellow"));
      return usable
          ? PartHealth.up(name, health.getAuthority())
          : PartHealth.down(name, "it answers " + answer.statusCode() + " " + body.strip());
    } catch (IOException e) {
      return PartHealth.down(name, health.getAuthority() + " does not answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PartHealth.down(name, "it is being stopped");
    }
  }
}
