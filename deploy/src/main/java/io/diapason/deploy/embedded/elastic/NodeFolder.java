package io.diapason.deploy.embedded.elastic;

import io.diapason.deploy.embedded.part.Ports;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The folder of one node: its data, its logs, and the configuration that each start writes anew.
 */
record NodeFolder(Path root) {

  Path data() {
    return root.resolve("data");
  }

  Path config() {
    return root.resolve("config");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  Path logs() {
    return root.resolve("logs");
  }

  /** What the node says before its own log is open; each start begins it anew. */
  Path output() {
    return logs().resolve("stdout.log");
  }

  void write(Path home, Ports ports, String heap) throws IOException {
    Path options = config().resolve("jvm.options.d");
    for (Path folder : List.of(data(), logs(), temporary(), options)) {
      Files.createDirectories(folder);
    }
    try (var files = Files.list(home.resolve("config"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(
            file,
            config().resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.writeString(config().resolve("elasticsearch.yml"), settings(ports));
    Files.writeString(config().resolve("log4j2.properties"), LOGGING);
    Files.writeString(options.resolve("embedded.options"), JVM_OPTIONS.formatted(heap));
  }

  private String settings(Ports ports) {
    return """
    cluster.name: diapason
    node.name: embedded
    discovery.type: single-node
    network.host: 127.0.0.1
    http.port: %d
    transport.port: %d
    path.data: "%s"
    path.logs: "%s"
    # The product's own door guards it: it listens on the loopback address only.
    xpack.security.enabled: false
    # A nearly full disk is the owner's to see to; a node that refuses to write loses tickets sooner.
    cluster.routing.allocation.disk.threshold_enabled: false
    action.destructive_requires_name: true
    """
        .formatted(ports.elasticsearch(), ports.elasticsearchTransport(), data(), logs());
  }

  /** Whether no node has this folder's data open. */
  boolean isReleased() {
    Path lockFile = data().resolve("node.lock");
    if (!Files.exists(lockFile)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static final String JVM_OPTIONS =
      """
      -Xms64m
      -Xmx%s
      -XX:-AlwaysPreTouch
      -XX:-UseG1GC
      -XX:+UseSerialGC
      -XX:TieredStopAtLevel=1
      """;

  private static final String LOGGING =
      """
      status = error
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%consoleException%n
      appender.rolling.type = RollingFile
      appender.rolling.name = rolling
      appender.rolling.fileName = ${sys:es.logs.base_path}${sys:file.separator}node.log
      appender.rolling.filePattern = ${sys:es.logs.base_path}${sys:file.separator}node-%i.log.gz
      appender.rolling.layout.type = PatternLayout
      appender.rolling.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
      appender.rolling.policies.type = Policies
      appender.rolling.policies.size.type = SizeBasedTriggeringPolicy
      appender.rolling.policies.size.size = 10MB
      appender.rolling.strategy.type = DefaultRolloverStrategy
      appender.rolling.strategy.max = 3
      rootLogger.level = info
      rootLogger.appenderRef.console.ref = console
      rootLogger.appenderRef.console.level = error
      rootLogger.appenderRef.rolling.ref = rolling
      """;
}
