package io.diapason.deploy.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Stands between the product and a real tracker, and spoils what it is told to spoil. */
final class FaultProxy implements AutoCloseable {

  /** What happens to the next write; reads pass. */
  enum Fault {
    /** 500, and the tracker never hears of it. */
    ERROR,
    /** 429 with Retry-After. */
    LIMITED,
    /** The tracker does it, and its answer is lost. */
    ANSWER_LOST,
    /** The tracker does it when nobody waits for it any more. */
    SLOW
  }

  private static final Set<String> PASSED_ON =
      Set.of("authorization", "content-type", "x-redmine-api-key", "accept");

  private static final long SLOWER_THAN_ANYBODY_WAITS = 7_000_000_000L;

  private final int port = Product.freePort();
  private final int target;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
  private ExecutorService threads;
  private HttpServer server;

  private FaultProxy(int target) {
    this.target = target;
  }

  static FaultProxy before(int target) {
    FaultProxy proxy = new FaultProxy(target);
    proxy.up();
    return proxy;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  void then(Fault... next) {
    faults.addAll(List.of(next));
  }

  boolean hasSpoiledAll() {
    return faults.isEmpty();
  }

  void up() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  void down() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Fault fault = exchange.getRequestMethod().equals("GET") ? null : faults.poll();
    if (fault == Fault.ERROR || fault == Fault.LIMITED) {
      exchange.getResponseHeaders().set("Retry-After", "2");
      exchange.sendResponseHeaders(fault == Fault.LIMITED ? 429 : 500, -1);
    } else {
      if (fault == Fault.SLOW) {
        LockSupport.parkNanos(SLOWER_THAN_ANYBODY_WAITS);
      }
      HttpResponse<byte[]> answer = forward(exchange, body);
      if (fault == null) {
        answer
            .headers()
            .firstValue("Content-Type")
            .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        boolean empty = answer.body().length == 0;
        exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
      }
    }
    exchange.close();
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + target + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.header(name, values.get(0));
              }
            });
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    down();
  }
}
