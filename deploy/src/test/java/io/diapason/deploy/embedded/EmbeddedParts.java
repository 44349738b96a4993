package io.diapason.deploy.embedded;

import io.diapason.deploy.embedded.part.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One embedded Kafka and one embedded Elasticsearch for all tests of a run, started by the first
 * that needs them. Each test uses names of its own, see {@link #uniqueName}.
 */
public final class EmbeddedParts implements BeforeAllCallback {

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static EmbeddedServers servers;

  @Override
  public void beforeAll(ExtensionContext context) {
    var store = context.getRoot().getStore(ExtensionContext.Namespace.create(EmbeddedParts.class));
    store.getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
  }

  /** Where Kafka's clients connect. */
  public static String bootstrapServers() {
    return running().bootstrapServers();
  }

  /** Where Elasticsearch answers HTTP. */
  public static URI elasticsearch() {
    return running().elasticsearch();
  }

  /** A name for a topic or an index that no other test of this run has. */
  public static String uniqueName(String prefix) {
    return prefix + "-" + NAMES.incrementAndGet();
  }

  private static EmbeddedServers running() {
    return Objects.requireNonNull(
        servers, "Expected the test class to have @ExtendWith(EmbeddedParts.class)");
  }

  private record Running(DataDirectory data, EmbeddedServers parts) implements AutoCloseable {

    static Running start() {
      Path folder = TestFolders.create("shared");
      DataDirectory data = DataDirectory.open(folder);
      servers = EmbeddedServers.start(data, Progress.SILENT);
      return new Running(data, servers);
    }

    @Override
    public void close() {
      parts.close();
      data.close();
      TestFolders.delete(data.root());
    }
  }
}
