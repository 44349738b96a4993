package io.diapason.deploy.embedded;

import io.diapason.deploy.embedded.elastic.ElasticsearchDistribution;
import io.diapason.deploy.embedded.elastic.ElasticsearchSettings;
import io.diapason.deploy.embedded.elastic.EmbeddedElasticsearch;
import io.diapason.deploy.embedded.kafka.EmbeddedKafka;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.PartHealth;
import io.diapason.deploy.embedded.part.Ports;
import io.diapason.deploy.embedded.part.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The embedded Kafka and Elasticsearch of one product, started side by side and watched. Kafka is
 * there long before Elasticsearch, so what needs only Kafka can be started meanwhile.
 */
public final class EmbeddedServers implements AutoCloseable {

  private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);

  private final EmbeddedKafka kafka;
  private final CompletableFuture<EmbeddedElasticsearch> elasticsearch;
  private volatile @Nullable Supervisor supervisor;

  private EmbeddedServers(
      EmbeddedKafka kafka, CompletableFuture<EmbeddedElasticsearch> elasticsearch) {
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
  }

  /**
   * Starts both on the data of a folder and returns when Kafka can be used.
   *
   * @throws CannotStartException when Kafka does not come up; then neither is left running
   */
  public static EmbeddedServers start(DataDirectory data, Progress progress) {
    Path zip = ElasticsearchDistribution.zipOfThisBuild();
    Ports ports = data.ports();
    ElasticsearchSettings settings =
        new ElasticsearchSettings(data.elasticsearch(), ports, ElasticsearchSettings.DEFAULT_HEAP);
    progress.say("Starting Elasticsearch and Kafka.");
    CompletableFuture<EmbeddedElasticsearch> elasticsearch =
        CompletableFuture.supplyAsync(() -> EmbeddedElasticsearch.start(zip, settings, progress));
    try {
      return new EmbeddedServers(EmbeddedKafka.start(data.kafka(), ports), elasticsearch);
    } catch (RuntimeException e) {
      // Whatever became of the other: nothing may be left running.
      stop(elasticsearch);
      throw e;
    }
  }

  /**
   * Waits until Elasticsearch can be used, too, and watches both from then on.
   *
   * @throws CannotStartException when it does not come up
   */
  public void awaitBoth() {
    try {
      supervisor = Supervisor.watch(List.of(kafka, elasticsearch.join()), WATCH_INTERVAL);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Where Kafka's clients connect. */
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** Where Elasticsearch answers HTTP; waits until it does. */
  public URI elasticsearch() {
    return elasticsearch.join().uri();
  }

  /** What was last seen of each part; never waits. */
  public List<PartHealth> health() {
    Supervisor watching = supervisor;
    return watching == null ? List.of() : watching.health();
  }

  /** Stops both and waits until they have let go of their data. */
  @Override
  public void close() {
    Supervisor watching = supervisor;
    if (watching != null) {
      watching.close();
    }
    CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> stop(elasticsearch));
    kafka.close();
    stopping.join();
  }

  private static void stop(CompletableFuture<EmbeddedElasticsearch> elasticsearch) {
    elasticsearch.thenAccept(EmbeddedElasticsearch::close).exceptionally(also -> null).join();
  }
}
