package io.diapason.deploy.bench.server;

import io.diapason.deploy.embedded.part.CannotStartException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Diapason itself, from the jar and with the flags by which this process was started, so with those
 * of the launcher; with no topology.
 *
 * @param jar the packaged product
 * @param config the folder of its configuration; null for all defaults
 */
public record Product(Path jar, @Nullable Path config) implements Contender {

  private static final long POLL_MILLIS = 100;

  /**
   * The product that runs this code.
   *
   * @throws CannotStartException when it does not run from its jar
   */
  public static Product running() {
    try {
      Path place =
          Path.of(Product.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(place)) {
        return new Product(place, null);
      }
      throw new CannotStartException(
          "Expected to run from the packaged jar, but this code stands in %s. Start it with: ./diapason bench"
              .formatted(place));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Expected a place of code to be a file, but " + e, e);
    }
  }

  /** The same with a configuration. */
  public Product with(Path folder) {
    return new Product(jar, folder);
  }

  @Override
  public String name() {
    return "Diapason";
  }

  @Override
  public List<String> command(Path folder, int port) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-jar", jar.toString(), "up"));
    command.addAll(List.of("--data", folder.toString(), "--port", String.valueOf(port)));
    if (config != null) {
      command.addAll(List.of("--config", config.toString()));
    }
    return List.copyOf(command);
  }

  @Override
  public ChildServer start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int port = ChildServer.freePort();
    Path output = folder.resolveSibling(folder.getFileName() + ".log");
    return ChildServer.start(command(folder, port), port, output);
  }

  /** Until nothing is pending in the ledger and every alert stands in the searchable view. */
  @Override
  public boolean settle(ChildServer server, long alerts, Duration limit)
      throws InterruptedException {
    URI ledger = server.address().resolve("/api/v1/ledger");
    URI summary = server.address().resolve("/api/v1/summary");
    return await(ledger, "pending", 0, limit) && await(summary, "alerts", alerts, limit);
  }

  private static boolean await(URI address, String field, long wanted, Duration limit)
      throws InterruptedException {
    Probe probe = new Probe();
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < limit.toNanos()) {
      try {
        if (probe.json(address).path(field).asLong(-1) == wanted) {
          return true;
        }
      } catch (IOException busy) {
        // It is asked again.
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return false;
  }
}
