package io.diapason.deploy.embedded.kafka;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.PartHealth;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Asks a Kafka whether it answers. */
final class KafkaProbe implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 2_000;
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final String name;
  private final String address;
  private final Admin admin;

  KafkaProbe(String name, String address) {
    this.name = name;
    this.address = address;
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address,
                AdminClientConfig.CLIENT_ID_CONFIG, "diapason-watch",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200));
  }

  PartHealth health() {
    try {
      int nodes =
          admin
              .describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
              .nodes()
              .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
              .size();
      return nodes > 0
          ? PartHealth.up(name, address)
          : PartHealth.down(name, address + " answers but has no broker");
    } catch (ExecutionException | TimeoutException e) {
      return PartHealth.down(name, address + " does not answer within 2s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PartHealth.down(name, "it is being stopped");
    }
  }

  void awaitUp() {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    PartHealth seen = health();
    while (!seen.up()) {
      if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
        throw new CannotStartException(
            "Expected Kafka to be up within %ds, but %s"
                .formatted(START_LIMIT.toSeconds(), seen.detail()));
      }
      seen = health();
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
