package io.diapason.deploy.cli;

import io.diapason.deploy.embedded.DataDirectory;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.house.House;
import io.diapason.deploy.house.Models;
import io.diapason.deploy.replay.RecordedLog;
import io.diapason.deploy.replay.ReplayModels;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.ml.tribuo.FileAdviserFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says what is replayed: recorded files, or a stretch of a live log. */
final class RecordingOptions {

  @Option(names = "--alerts", paramLabel = "F.jsonl", description = "The recorded events.")
  private @Nullable Path alerts;

  @Option(names = "--topology", paramLabel = "F.yaml", description = "The estate that held then.")
  private @Nullable Path topology;

  @Option(names = "--changes", paramLabel = "F.jsonl", description = "What was altered then.")
  private @Nullable Path changes;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder whose live models are asked, and whose log is read by --from.")
  private @Nullable Path data;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description =
          "Instead of --alerts: the log of the running product since this moment, such as 2026-01-05T08:00:00Z.")
  private @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "The first moment of the log that is left out (default: now).")
  private @Nullable Instant to;

  @Option(
      names = "--log",
      paramLabel = "HOST:PORT",
      description = "The log's brokers (default: those of the product on --data).")
  private @Nullable String log;

  @Option(
      names = "--tenant",
      defaultValue = House.TENANT,
      description = "Whose events of the log (default: ${DEFAULT-VALUE}).")
  private String tenant = House.TENANT;

  @Option(
      names = "--ask",
      paramLabel = "QUESTION=MODEL",
      description =
          "The model of --data to ask, in place of all that were asked then; once for each question.")
  private Map<String, String> ask = Map.of();

  /** The recorded file; null when a log is read. */
  @Nullable Path alerts() {
    return alerts;
  }

  @Nullable Path topology() {
    return topology;
  }

  @Nullable Path changes() {
    return changes;
  }

  /** What is replayed, for people. */
  String words() {
    return from == null ? String.valueOf(alerts) : "the log from " + from;
  }

  /**
   * Refuses what does not fit together.
   *
   * @throws CannotStartException saying what was expected
   */
  void check() {
    if ((alerts == null) == (from == null)) {
      throw new CannotStartException(
          "Expected either --alerts or --from, but got " + (from == null ? "neither" : "both"));
    }
    if (alerts != null && !Files.isReadable(alerts)) {
      throw new CannotStartException(
          "Expected a readable file of events, but there is none at " + alerts);
    }
    if (from != null && (topology != null || changes != null)) {
      throw new CannotStartException(
          "Expected --topology and --changes only with --alerts, because the log has its own");
    }
  }

  /**
   * The stretch of a log; null when files are read.
   *
   * @throws CannotStartException when it is not known where the log is, or the range is empty
   */
  @Nullable RecordedLog log() {
    if (from == null) {
      return null;
    }
    try {
      return new RecordedLog(
          log == null ? RunningProduct.on(data).log() : log,
          tenant,
          from,
          to == null ? Instant.now() : to);
    } catch (IllegalArgumentException e) {
      throw new CannotStartException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Who is asked for advice: the models of the data folder, or the default rule alone. */
  AdviserFactory advisers() {
    return data == null
        ? AdviserFactory.rulesOnly()
        : new FileAdviserFactory(DataDirectory.modelsIn(data).toString());
  }

  /**
   * The models that are asked: those named, or those of the log, or those of the data folder now.
   *
   * @throws CannotStartException when models are named and it is not known where they are
   */
  ReplayModels models() {
    if (!ask.isEmpty() && data == null) {
      throw new CannotStartException("Expected --data with --ask, where the models are kept");
    }
    if (!ask.isEmpty()) {
      return new ReplayModels(Map.copyOf(ask), true);
    }
    return data == null
        ? ReplayModels.asRecorded()
        : new ReplayModels(Models.asked(DataDirectory.modelsIn(data)), false);
  }
}
