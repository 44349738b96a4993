package io.diapason.deploy.replay.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A replay in a process of its own: its memory has a bound that the live engine does not feel, its
 * end is certain, and it gives way to the live engine where both want the processor. It ends with
 * this process, however that ends.
 */
final class ReplayProcess {

  private static final String MAIN = "io.diapason.deploy.cli.Main";
  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final Pattern PROGRESS = Pattern.compile("progress (\\d+) (\\d+) (\\S+)");

  private final Process process;

  private ReplayProcess(Process process) {
    this.process = process;
  }

  /** Starts {@code replay} with these options; what it writes of problems goes to a file. */
  static ReplayProcess start(List<String> options, String heap, Path problems) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "10"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            MAIN,
            "replay",
            "--attended"));
    command.addAll(options);
    return new ReplayProcess(new ProcessBuilder(command).redirectError(problems.toFile()).start());
  }

  /** Waits for its end and tells what it says of its progress meanwhile. */
  int await(LiveReplay replay, Consumer<LiveReplay.Progress> progress)
      throws IOException, InterruptedException {
    try (BufferedReader lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher told = PROGRESS.matcher(line);
        if (told.matches()) {
          progress.accept(read(told, replay));
        }
      }
    }
    return process.waitFor();
  }

  private static LiveReplay.Progress read(Matcher told, LiveReplay replay) {
    int run = Integer.parseInt(told.group(1));
    Instant at = Instant.parse(told.group(3));
    double whole = replay.to().toEpochMilli() - replay.from().toEpochMilli();
    double share = (at.toEpochMilli() - replay.from().toEpochMilli()) / whole;
    int runs = replay.against() == null ? 1 : 2;
    double done = (run - 1 + Math.max(0, Math.min(1, share))) / runs;
    return new LiveReplay.Progress(
        Long.parseLong(told.group(2)), at, Math.round(done * 1000) / 1000.0);
  }

  /** Ends it and waits until it is gone: it must not write into a folder that is deleted. */
  void end() {
    try {
      process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
