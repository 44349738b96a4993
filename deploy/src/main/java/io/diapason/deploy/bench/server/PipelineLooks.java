package io.diapason.deploy.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks again and again whether the product's pipeline runs, as the product says itself. */
public final class PipelineLooks implements AutoCloseable {

  private static final String PIPELINE = "flink";
  private static final long EVERY_MILLIS = 200;

  private final URI address;
  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger down = new AtomicInteger();
  private final Thread looker = new Thread(this::look, "bench-looks");

  private PipelineLooks(URI address) {
    this.address = address;
    looker.setDaemon(true);
  }

  /** Begins to look. */
  public static PipelineLooks at(ChildServer server) {
    PipelineLooks looks = new PipelineLooks(server.address().resolve("/-/ready"));
    looks.looker.start();
    return looks;
  }

  private void look() {
    Probe probe = new Probe();
    try {
      while (true) {
        all.incrementAndGet();
        try {
          down.addAndGet(isDown(probe.text(address)) ? 1 : 0);
        } catch (IOException noAnswer) {
          down.incrementAndGet();
        }
        TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException closing) {
      // Asked to end.
    }
  }

  /** Other parts may be down without the pipeline standing still. */
  static boolean isDown(String readiness) throws IOException {
    for (JsonNode part : VocabularyJson.mapper().readTree(readiness).path("parts")) {
      if (part.path("name").asText().equals(PIPELINE)) {
        return !part.path("up").asBoolean();
      }
    }
    return true;
  }

  /** How often it looked. */
  public int all() {
    return all.get();
  }

  /** How often of those the pipeline did not run, or nobody answered. */
  public int down() {
    return down.get();
  }

  @Override
  public void close() {
    looker.interrupt();
  }
}
