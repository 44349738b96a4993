package io.diapason.deploy.embedded.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Remembers ports between two starts, so that what was pointed at a part still finds it. */
public final class PortsFile {

  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

  private final Path file;

  public PortsFile(Path file) {
    this.file = file;
  }

  /** The known ports where all are still free, otherwise new ones, which are known from now on. */
  public Ports reuseOrChoose() {
    try {
      Ports known = read();
      if (known != null && known.areFree()) {
        return known;
      }
      Ports chosen = Ports.free();
      write(chosen);
      return chosen;
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to remember ports in " + file + ", but " + e, e);
    }
  }

  /** The ports of the last start; empty when there was none. */
  public Optional<Ports> known() {
    try {
      return Optional.ofNullable(read());
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read ports from " + file + ", but " + e, e);
    }
  }

  private @Nullable Ports read() throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    Properties stored = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      stored.load(reader);
    }
    int kafka = port(stored, "kafka");
    int controller = port(stored, "kafka.controller");
    int http = port(stored, "elasticsearch");
    int transport = port(stored, "elasticsearch.transport");
    // A file that a person has damaged counts as none: ports can always be chosen anew.
    boolean whole = kafka > 0 && controller > 0 && http > 0 && transport > 0;
    return whole ? new Ports(kafka, controller, http, transport) : null;
  }

  private static int port(Properties stored, String key) {
    String text = stored.getProperty(key, "");
    int port = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    return port <= 65_535 ? port : 0;
  }

  private void write(Ports ports) throws IOException {
    String text =
        """
        # The loopback ports of the embedded parts, kept as long as they are free.
        kafka=%d
        kafka.controller=%d
        elasticsearch=%d
        elasticsearch.transport=%d
        """
            .formatted(
                ports.kafka(),
                ports.kafkaController(),
                ports.elasticsearch(),
                ports.elasticsearchTransport());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
