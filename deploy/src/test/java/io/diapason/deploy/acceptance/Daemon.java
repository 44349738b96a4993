package io.diapason.deploy.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine that runs until the story ends, and no child of which outlives it. */
final class Daemon implements AutoCloseable {

  private final Process process;
  private final Path log;

  private Daemon(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static Daemon start(Path log, String... command) {
    return startWith(Map.of(), log, command);
  }

  /** With further settings in its environment. */
  static Daemon startWith(Map<String, String> settings, Path log, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(settings);
    try {
      Process process = builder.start();
      Daemon daemon = new Daemon(process, log);
      // A test run that is interrupted runs no finally.
      Runtime.getRuntime().addShutdownHook(new Thread(daemon::close));
      return daemon;
    } catch (IOException e) {
      throw new IllegalStateException("Expected " + command[0] + " on the PATH", e);
    }
  }

  /** Waits until it says this, so that no story changes a state that it has not seen yet. */
  Daemon awaitPrinted(String text) {
    await("%s in %s".formatted(text, log))
        .atMost(Duration.ofSeconds(60))
        .failFast("it ended, see " + log, () -> !process.isAlive())
        .until(() -> java.nio.file.Files.readString(log).contains(text));
    return this;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    // Asked before it ends: afterwards nobody knows whose children they were.
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
