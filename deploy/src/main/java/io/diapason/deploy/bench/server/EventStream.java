package io.diapason.deploy.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjLongConsumer;

/** Listens to the product's server-sent events as a browser would, and comes back when cut off. */
public final class EventStream implements AutoCloseable {

  private static final String EVENT = "event: incident";
  private static final String TITLE = "\"title\":\"";

  private final URI address;
  private final ObjLongConsumer<String> onName;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final AtomicInteger cuts = new AtomicInteger();
  private final Thread reader;
  private volatile boolean closed;

  private EventStream(URI address, ObjLongConsumer<String> onName) {
    this.address = address;
    this.onName = onName;
    reader = new Thread(this::listen, "bench-stream");
    reader.setDaemon(true);
  }

  /**
   * Opens the stream and returns when it is open.
   *
   * @param onName is told the first word of each incident's title, which is the name of the alert
   *     that opened it, and when it was read
   */
  public static EventStream open(ChildServer server, ObjLongConsumer<String> onName)
      throws InterruptedException {
    EventStream stream = new EventStream(server.address().resolve("/api/v1/stream"), onName);
    stream.reader.start();
    if (!stream.opened.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Expected " + stream.address + " to open, but it did not");
    }
    return stream;
  }

  private void listen() {
    HttpClient client = HttpClient.newHttpClient();
    while (!closed) {
      try (InputStream body =
          client
              .send(
                  HttpRequest.newBuilder(address).build(),
                  HttpResponse.BodyHandlers.ofInputStream())
              .body()) {
        opened.countDown();
        read(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
        cuts.incrementAndGet();
      } catch (IOException cutOff) {
        cuts.incrementAndGet();
      } catch (InterruptedException closing) {
        return;
      }
    }
  }

  private void read(BufferedReader lines) throws IOException {
    boolean incident = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event:")) {
        incident = line.equals(EVENT);
      } else if (incident && line.startsWith("data:")) {
        long at = System.nanoTime();
        onName.accept(firstWordOfTitle(line), at);
      }
    }
  }

  /** Reads the place without parsing the rest; empty when there is none. */
  static String firstWordOfTitle(String json) {
    int begin = json.indexOf(TITLE);
    if (begin < 0) {
      return "";
    }
    int from = begin + TITLE.length();
    int end = from;
    while (end < json.length() && Character.isLetterOrDigit(json.charAt(end))) {
      end++;
    }
    return json.substring(from, end);
  }

  /** How often the server cut the stream off; events may be missing then. */
  public int cuts() {
    return cuts.get();
  }

  @Override
  public void close() {
    closed = true;
    reader.interrupt();
  }
}
