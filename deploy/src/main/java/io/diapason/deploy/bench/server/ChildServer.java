package io.diapason.deploy.bench.server;

import io.diapason.deploy.bench.measure.ProcessTree;
import io.diapason.deploy.embedded.part.CannotStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that was started for a measurement and is stopped after it, with all its children. */
public final class ChildServer implements AutoCloseable {

  private static final long READY_SECONDS = 300;
  private static final long STOP_SECONDS = 60;
  private static final long POLL_MILLIS = 20;

  private final Process process;
  private final Thread stopper;
  private final URI address;
  private final double readySeconds;

  private ChildServer(Process process, Thread stopper, URI address, double readySeconds) {
    this.process = process;
    this.stopper = stopper;
    this.address = address;
    this.readySeconds = readySeconds;
  }

  /**
   * Starts it and returns when it says that it is ready.
   *
   * @param output where its words go
   * @throws CannotStartException when it ends before, or is not ready in five minutes
   */
  static ChildServer start(List<String> command, int port, Path output)
      throws InterruptedException {
    long begin = System.nanoTime();
    Process process = launch(command, output);
    Thread stopper = new Thread(process::destroy, "stop-child");
    Runtime.getRuntime().addShutdownHook(stopper);
    URI address = URI.create("http://127.0.0.1:" + port);
    Probe probe = new Probe();
    while (!probe.isOk(address.resolve("/-/ready"))) {
      double waited = (System.nanoTime() - begin) / 1e9;
      if (!process.isAlive() || waited > READY_SECONDS) {
        process.destroy();
        throw new CannotStartException(
            "Expected %s to become ready, but after %.0f s it %s. It said:%n%s"
                .formatted(
                    command.get(0),
                    waited,
                    process.isAlive() ? "was not" : "had ended",
                    tail(output)));
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return new ChildServer(process, stopper, address, (System.nanoTime() - begin) / 1e9);
  }

  private static Process launch(List<String> command, Path output) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException e) {
      throw new CannotStartException("Expected to start " + command.get(0) + ", but " + e, e);
    }
  }

  /** A port on which nobody listens at this moment. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStartException("Expected a free port, but " + e, e);
    }
  }

  private static String tail(Path output) {
    try {
      List<String> lines = Files.readAllLines(output);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "(nothing that can be read: " + e + ")";
    }
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  /** From the start of its process to the first time that it said that it is ready. */
  public double readySeconds() {
    return readySeconds;
  }

  long pid() {
    return process.pid();
  }

  /** CPU-seconds that it and all its children have used up to now. */
  public double cpuSeconds() {
    return ProcessTree.cpuSeconds(process.pid());
  }

  /** Asks it to end and waits; ends it by force after a minute. */
  @Override
  public void close() {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException stopping) {
      // This process is being stopped as well, and the hook has run.
    }
  }
}
