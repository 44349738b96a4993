package io.diapason.deploy.embedded.kafka;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.EmbeddedPart;
import io.diapason.deploy.embedded.part.PartHealth;
import io.diapason.deploy.embedded.part.Ports;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * A real Kafka broker and its controller in this process, on the loopback address only.
 *
 * <p>What the broker has acknowledged is in the operating system's hands: killing this process
 * loses nothing. A power cut or a crash of the kernel can lose the last seconds, up to the kernel's
 * own write-back, because one node has no replica to ask. Point the product at a cluster where that
 * matters.
 */
public final class EmbeddedKafka implements EmbeddedPart {

  private static final String NAME = "kafka";

  private final KafkaRaftServer server;
  private final KafkaProbe probe;
  private final String bootstrapServers;

  private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
    this.probe = new KafkaProbe(NAME, bootstrapServers);
  }

  /**
   * Starts the broker and returns when clients can use it. The folder is formatted once; later
   * starts find its topics and records, on these ports or on others.
   *
   * @throws CannotStartException when the folder or a port cannot be used
   */
  public static EmbeddedKafka start(Path folder, Ports ports) {
    Path data = folder.toAbsolutePath();
    EmbeddedKafka kafka = null;
    try {
      format(data);
      Map<String, String> properties = KafkaProperties.of(data, ports);
      KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
      server.startup();
      kafka = new EmbeddedKafka(server, "127.0.0.1:" + ports.kafka());
      kafka.probe.awaitUp();
      return kafka;
    } catch (CannotStartException e) {
      if (kafka != null) {
        kafka.close();
      }
      throw e;
    } catch (Exception e) {
      // The boundary to a broker whose start may throw whatever Scala lets through.
      throw new CannotStartException(
          "Expected to start Kafka on port %d with the data in %s, but %s"
              .formatted(ports.kafka(), data, e),
          e);
    }
  }

  private static void format(Path data) throws Exception {
    Files.createDirectories(data);
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    Formatter formatter = new Formatter();
    formatter.setNodeId(KafkaProperties.NODE_ID);
    formatter.setClusterId(Uuid.randomUuid().toString());
    formatter.setDirectories(List.of(data.toString()));
    formatter.setMetadataLogDirectory(data.toString());
    formatter.setControllerListenerName(KafkaProperties.CONTROLLER);
    formatter.setIgnoreFormatted(true);
    formatter.setSupportedFeatures(Feature.PRODUCTION_FEATURES);
    formatter.setPrintStream(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    formatter.run();
  }

  /** Where clients connect: {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public PartHealth health() {
    return probe.health();
  }

  /** Never: it lives and dies with this process. */
  @Override
  public boolean hasDied() {
    return false;
  }

  @Override
  public void revive() {
    throw new IllegalStateException("Expected Kafka to live as long as this process");
  }

  @Override
  public void close() {
    probe.close();
    server.shutdown();
    server.awaitShutdown();
  }
}
