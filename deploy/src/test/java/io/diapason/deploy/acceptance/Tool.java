package io.diapason.deploy.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine, run to its end. */
record Tool(int exitCode, String printed) {

  static Tool run(String... command) {
    return feed("", command);
  }

  /** With further settings in its environment. */
  static Tool runWith(Map<String, String> settings, String... command) {
    return runIn(Path.of(".").toAbsolutePath(), settings, command);
  }

  /** The same in a folder. */
  static Tool runIn(Path folder, Map<String, String> settings, String... command) {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(folder.toFile());
    builder.environment().putAll(settings);
    return run("", builder);
  }

  static Tool feed(String input, String... command) {
    return run(input, new ProcessBuilder(List.of(command)));
  }

  private static Tool run(String input, ProcessBuilder builder) {
    List<String> command = builder.command();
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(command.get(0) + " did not end");
      }
      return new Tool(process.exitValue(), printed);
    } catch (IOException e) {
      throw new IllegalStateException("Expected " + command.get(0) + " on the PATH", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
