package io.diapason.deploy.embedded.elastic;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.EmbeddedPart;
import io.diapason.deploy.embedded.part.PartHealth;
import io.diapason.deploy.embedded.part.Ports;
import io.diapason.deploy.embedded.part.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A real single-node Elasticsearch as a child of this process, on the loopback address only. It
 * ends with this process, even when this process is killed.
 */
public final class EmbeddedElasticsearch implements EmbeddedPart {

  private static final String NAME = "elasticsearch";
  private static final long STOP_SECONDS = 30;

  private final NodeStart start;
  private final URI uri;
  private final NodeProbe probe;
  private volatile NodeProcess process;

  private EmbeddedElasticsearch(NodeStart start, URI uri, NodeProbe probe, NodeProcess process) {
    this.start = start;
    this.uri = uri;
    this.probe = probe;
    this.process = process;
  }

  /**
   * Starts the node and returns when it can read and write. A node of a killed product that still
   * holds the folder or a port is waited for.
   *
   * @param zip the distribution; unpacked once, beside itself
   * @param settings where and how large
   * @throws CannotStartException when it does not come up; the end of its log is in the message
   */
  public static EmbeddedElasticsearch start(
      Path zip, ElasticsearchSettings settings, Progress progress) {
    Ports ports = settings.ports();
    URI uri = URI.create("http://127.0.0.1:" + ports.elasticsearch());
    NodeProbe probe = new NodeProbe(NAME, uri);
    try {
      NodeAccount account = NodeAccount.ofThisProcess();
      NodePlace place = NodePlace.find(zip, settings.folder(), account, progress);
      NodeStart start = new NodeStart(place, account, settings, progress);
      return new EmbeddedElasticsearch(start, uri, probe, start.run(probe));
    } catch (IOException e) {
      throw new CannotStartException(
          "Expected to prepare Elasticsearch in %s, but %s".formatted(settings.folder(), e), e);
    }
  }

  /** Where it answers HTTP. */
  public URI uri() {
    return uri;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public PartHealth health() {
    return process.isAlive()
        ? probe.health()
        : PartHealth.down(NAME, "its process has ended with " + process.exitValue());
  }

  @Override
  public boolean hasDied() {
    return !process.isAlive();
  }

  @Override
  public void revive() {
    try {
      process = start.run(probe);
    } catch (IOException e) {
      throw new CannotStartException("Expected to start Elasticsearch again, but " + e, e);
    }
  }

  /** The processes of the node, outermost first; for those who test its death. */
  List<ProcessHandle> processes() {
    return process.descendants();
  }

  @Override
  public void close() {
    process.stop(STOP_SECONDS);
    start.awaitReleased();
  }
}
