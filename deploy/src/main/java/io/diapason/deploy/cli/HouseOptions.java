package io.diapason.deploy.cli;

import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.HttpSettings;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.house.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that start the whole product have in common. */
final class HouseOptions {

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "A folder of configuration; without it the defaults hold.")
  private @Nullable Path configFolder;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where everything is kept (default: ./data).")
  private Path data;

  @Option(
      names = "--host",
      description = "The address to listen on; it outranks the configuration.")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on; it outranks the configuration.")
  private @Nullable Integer port;

  HouseOptions() {
    data = Path.of("data");
  }

  /** Where everything is kept. */
  Path data() {
    return data;
  }

  /**
   * The configuration with the command line's own wishes laid over it. Warnings are printed.
   *
   * @throws CannotStartException when the configuration has errors; all of them are in the message
   */
  DiapasonConfig config(PrintWriter err) {
    DiapasonConfig read =
        configFolder == null ? DiapasonConfig.defaults() : load(configFolder, err);
    HttpSettings http =
        new HttpSettings(
            host == null ? read.http().host() : host,
            port == null ? read.http().port() : port,
            read.http().tls());
    if (http.port() < 1 || http.port() > 65_535) {
      throw new CannotStartException("Expected --port to be 1 to 65535, but got " + http.port());
    }
    return read.with(http);
  }

  /** What these options name, read whenever it is asked for. */
  Settings settings(PrintWriter err) {
    return new Settings() {
      @Override
      public DiapasonConfig read() {
        return config(err);
      }

      @Override
      public String text() {
        return settings();
      }
    };
  }

  /**
   * The text of the settings that hold, so that a replay can try others on top of them; empty where
   * the defaults hold.
   */
  String settings() {
    Path file = configFolder == null ? null : configFolder.resolve(ConfigFolder.SETTINGS);
    try {
      return file == null || !Files.exists(file) ? "" : Files.readString(file);
    } catch (IOException e) {
      throw new CannotStartException("Expected to read " + file + ", but " + e, e);
    }
  }

  private static DiapasonConfig load(Path folder, PrintWriter err) {
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    if (loaded.hasErrors()) {
      throw new CannotStartException(
          "Expected a configuration without errors, but:%n%s".formatted(loaded.describe()));
    }
    loaded.problems().forEach(err::println);
    return loaded.value();
  }
}
