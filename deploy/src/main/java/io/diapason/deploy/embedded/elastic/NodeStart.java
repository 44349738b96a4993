package io.diapason.deploy.embedded.elastic;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.LoopbackPort;
import io.diapason.deploy.embedded.part.PartHealth;
import io.diapason.deploy.embedded.part.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Brings one node up, the first time and each time after it has died. */
final class NodeStart {

  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration RELEASE_LIMIT = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 100;
  private static final int TAIL_LINES = 15;

  private final NodePlace place;
  private final NodeAccount account;
  private final ElasticsearchSettings settings;
  private final Progress progress;

  NodeStart(
      NodePlace place, NodeAccount account, ElasticsearchSettings settings, Progress progress) {
    this.place = place;
    this.account = account;
    this.settings = settings;
    this.progress = progress;
  }

  NodeProcess run(NodeProbe probe) throws IOException {
    if (!isReleased()) {
      progress.say("An Elasticsearch of an earlier run is still ending; waiting for it.");
    }
    if (!awaitReleased()) {
      throw new CannotStartException(
          "Expected %s and its ports %d and %d to be free, but another Elasticsearch or program still holds them after %ds. Stop it, or choose another folder with --data."
              .formatted(
                  place.folder().root(),
                  settings.ports().elasticsearch(),
                  settings.ports().elasticsearchTransport(),
                  RELEASE_LIMIT.toSeconds()));
    }
    place.folder().write(place.home(), settings.ports(), settings.heap());
    account.own(place.folder().root());
    NodeProcess process = NodeProcess.start(place, account);
    awaitUp(process, probe);
    return process;
  }

  private void awaitUp(NodeProcess process, NodeProbe probe) {
    boolean up =
        await(START_LIMIT, () -> !process.isAlive() || probe.health().up()) && process.isAlive();
    if (!up) {
      boolean ended = !process.isAlive();
      PartHealth seen = probe.health();
      process.stop(5);
      throw new CannotStartException(
          "Expected Elasticsearch to be up within %ds, but %s. The end of its log:%n%s"
              .formatted(
                  START_LIMIT.toSeconds(),
                  ended ? "it ended with " + process.exitValue() : seen.detail(),
                  tail()));
    }
  }

  /** Waits until no node holds the folder or the ports; false when one still does at the end. */
  boolean awaitReleased() {
    return await(RELEASE_LIMIT, this::isReleased);
  }

  private boolean isReleased() {
    return place.folder().isReleased()
        && LoopbackPort.isFree("127.0.0.1", settings.ports().elasticsearch())
        && LoopbackPort.isFree("127.0.0.1", settings.ports().elasticsearchTransport());
  }

  private static boolean await(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    boolean met = condition.getAsBoolean();
    while (!met && System.nanoTime() - end < 0) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return condition.getAsBoolean();
      }
      met = condition.getAsBoolean();
    }
    return met;
  }

  private String tail() {
    StringBuilder text = new StringBuilder();
    for (Path log : List.of(place.folder().output(), place.folder().logs().resolve("node.log"))) {
      try {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        lines
            .subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())
            .forEach(line -> text.append("  ").append(line).append(System.lineSeparator()));
      } catch (IOException e) {
        text.append("  ").append(log).append(" cannot be read: ").append(e);
      }
    }
    return text.toString();
  }
}
