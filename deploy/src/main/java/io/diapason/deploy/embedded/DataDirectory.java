package io.diapason.deploy.embedded;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.Ports;
import io.diapason.deploy.embedded.part.PortsFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The one folder in which the product keeps everything it must not forget. At most one product uses
 * it at a time; the lock goes with the process, however that ends.
 */
public final class DataDirectory implements AutoCloseable {

  private static final String PORTS = "ports.properties";
  private static final String MODELS = "models";

  private final Path root;
  private final FileChannel lock;

  private DataDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Creates the folder where it is missing and takes it for this process.
   *
   * @throws CannotStartException when another process has it, or it cannot be written
   */
  public static DataDirectory open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      DataDirectory data = new DataDirectory(root, takeLock(root, folder));
      data.createLayout();
      return data;
    } catch (IOException e) {
      throw new CannotStartException(
          "Expected to write in the data folder %s, but %s. Choose another with --data."
              .formatted(folder, e),
          e);
    }
  }

  private static FileChannel takeLock(Path root, Path shown) throws IOException {
    Path pidFile = root.resolve("pid");
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!tryLock(channel)) {
      channel.close();
      String holder = Files.exists(pidFile) ? Files.readString(pidFile).strip() : "unknown";
      throw new CannotStartException(
          "Expected to be the only one using %s, but pid %s holds it. Stop that one, or choose another folder with --data."
              .formatted(shown, holder));
    }
    Files.writeString(pidFile, Long.toString(ProcessHandle.current().pid()));
    return channel;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void createLayout() throws IOException {
    for (Path folder : new Path[] {kafka(), checkpoints(), models(), history(), logs()}) {
      Files.createDirectories(folder);
    }
  }

  /** The ports of last time where they are still free, otherwise new ones, which are remembered. */
  public Ports ports() {
    return new PortsFile(root.resolve(PORTS)).reuseOrChoose();
  }

  /** The ports of the product that uses a folder, or used it last; takes nothing. */
  public static Optional<Ports> knownPorts(Path folder) {
    return new PortsFile(folder.resolve(PORTS)).known();
  }

  /** Where a folder keeps its trained models; takes nothing. */
  public static Path modelsIn(Path folder) {
    return folder.toAbsolutePath().normalize().resolve(MODELS);
  }

  /** The folder itself, absolute. */
  public Path root() {
    return root;
  }

  /** The log of record. */
  public Path kafka() {
    return root.resolve("kafka");
  }

  /** Tickets and the searchable view. Created by Elasticsearch's own start, which may link it. */
  public Path elasticsearch() {
    return root.resolve("elasticsearch");
  }

  /** What Flink remembers between two starts. */
  public Path checkpoints() {
    return root.resolve("checkpoints");
  }

  /** What the search for anomalies remembers between two starts. */
  public Path anomalyCheckpoints() {
    return root.resolve("anomaly-checkpoints");
  }

  /** Trained models by id. */
  public Path models() {
    return modelsIn(root);
  }

  /** What models learn from. */
  public Path history() {
    return root.resolve("history");
  }

  /** The product's own log files. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** Gives the folder free for others. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException("Expected to give " + root + " free, but " + e, e);
    }
  }
}
