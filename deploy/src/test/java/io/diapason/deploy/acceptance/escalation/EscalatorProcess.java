package io.diapason.deploy.acceptance.escalation;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running {@link Escalator} that can be killed, frozen and thawed. */
final class EscalatorProcess implements AutoCloseable {

  private final Process process;

  private EscalatorProcess(Process process) {
    this.process = process;
  }

  static EscalatorProcess start(Path log, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Escalator.class.getName()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    await("an escalator to work, see " + log)
        .atMost(Duration.ofMinutes(2))
        .failFast("it ended, see " + log, () -> !process.isAlive())
        .until(() -> Files.readString(log).contains(Escalator.READY));
    return new EscalatorProcess(process);
  }

  void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    int code = new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("Expected to send " + name + ", but kill ended with " + code);
    }
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Expected a killed process to end, but it did not");
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
