package io.diapason.deploy.bench.server;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Alertmanager as Debian ships it, with a configuration of its own and no cluster.
 *
 * @param program the binary
 * @param webhook where it delivers each alert at once, in a group of its own; null for a receiver
 *     that does nothing, with all alerts in one group
 */
public record Alertmanager(Path program, @Nullable URI webhook) implements Contender {

  private static final String NULL_RECEIVER =
      """
      route:
        receiver: bench
      receivers:
        - name: bench
      """;

  private static final String WEBHOOK_RECEIVER =
      """
      route:
        receiver: bench
        group_by: ['...']
        group_wait: 0s
        group_interval: 5m
        repeat_interval: 4h
      receivers:
        - name: bench
          webhook_configs:
            - url: '%s'
              send_resolved: false
      """;

  /** Looks for it on the PATH, under Debian's name and under its own. */
  public static Optional<Path> find() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of("prometheus-alertmanager", "alertmanager")
        .flatMap(
            name ->
                Stream.of(path.split(File.pathSeparator, -1))
                    .map(Path::of)
                    .map(d -> d.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public String name() {
    return "Alertmanager";
  }

  @Override
  public List<String> command(Path folder, int port) {
    return List.of(
        program.toString(),
        "--config.file=" + folder.resolve("alertmanager.yml"),
        "--storage.path=" + folder.resolve("storage"),
        "--web.listen-address=127.0.0.1:" + port,
        "--cluster.listen-address=",
        "--log.level=error");
  }

  @Override
  public ChildServer start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("alertmanager.yml"),
        webhook == null ? NULL_RECEIVER : WEBHOOK_RECEIVER.formatted(webhook));
    int port = ChildServer.freePort();
    return ChildServer.start(command(folder, port), port, folder.resolve("output.log"));
  }

  /** It says nowhere how far it is; its groups are filled within much less than a second. */
  @Override
  public boolean settle(ChildServer server, long alerts, Duration limit)
      throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
    return true;
  }
}
