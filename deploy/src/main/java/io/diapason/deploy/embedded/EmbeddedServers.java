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

/** The embedded Kafka and Elasticsearch of one product, started side by side and watched. */
public final class EmbeddedServers implements AutoCloseable {

  private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);

  private final EmbeddedKafka kafka;
  private final EmbeddedElasticsearch elasticsearch;
  private final Supervisor supervisor;

  private EmbeddedServers(EmbeddedKafka kafka, EmbeddedElasticsearch elasticsearch) {
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
    this.supervisor = Supervisor.watch(List.of(kafka, elasticsearch), WATCH_INTERVAL);
  }

  /**
   * Starts both on the data of a folder and returns when both can be used.
   *
   * @throws CannotStartException when either does not come up; then neither is left running
   */
  public static EmbeddedServers start(DataDirectory data, Progress progress) {
    Path zip = ElasticsearchDistribution.zipOfThisBuild();
    Ports ports = data.ports();
    ElasticsearchSettings settings =
        new ElasticsearchSettings(data.elasticsearch(), ports, ElasticsearchSettings.DEFAULT_HEAP);
    progress.say("Starting Elasticsearch and Kafka.");
    CompletableFuture<EmbeddedElasticsearch> elasticsearch =
        CompletableFuture.supplyAsync(() -> EmbeddedElasticsearch.start(zip, settings, progress));
    EmbeddedKafka kafka;
    try {
      kafka = EmbeddedKafka.start(data.kafka(), ports);
    } catch (RuntimeException e) {
      // Whatever became of the other: nothing may be left running.
      elasticsearch.thenAccept(EmbeddedElasticsearch::close).exceptionally(also -> null).join();
      throw e;
    }
    try {
      return new EmbeddedServers(kafka, elasticsearch.join());
    } catch (CompletionException e) {
      kafka.close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Where Kafka's clients connect. */
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** Where Elasticsearch answers HTTP. */
  public URI elasticsearch() {
    return elasticsearch.uri();
  }

  /** What was last seen of each part; never waits. */
  public List<PartHealth> health() {
    return supervisor.health();
  }

  /** Stops both and waits until they have let go of their data. */
  @Override
  public void close() {
    supervisor.close();
    CompletableFuture<Void> stopping = CompletableFuture.runAsync(elasticsearch::close);
    kafka.close();
    stopping.join();
  }
}
