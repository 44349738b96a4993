package io.diapason.deploy.acceptance.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who is told, and who takes a repeat of a key for the same news. Now and then it is too
 * busy, so that retries take part.
 */
final class Receiver implements AutoCloseable {

  private static final int BUSY_EVERY = 97;

  private final HttpServer server;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger repeats = new AtomicInteger();
  private final Map<String, String> asked = new ConcurrentHashMap<>();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

  private Receiver(HttpServer server) {
    this.server = server;
  }

  static Receiver open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Receiver receiver = new Receiver(server);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/", receiver::take);
    server.start();
    return receiver;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    if (asked.putIfAbsent(key, key) == null) {
      hear(body);
    }
    boolean busy = count.incrementAndGet() % BUSY_EVERY == 0;
    if (!busy && !taken.add(key)) {
      repeats.incrementAndGet();
    }
    exchange.sendResponseHeaders(busy ? 503 : 200, -1);
    exchange.close();
  }

  private void hear(byte[] body) throws IOException {
    JsonNode news = VocabularyJson.mapper().readTree(body);
    String what = news.path("kind").asText() + " " + news.path("level").asInt();
    heard
        .computeIfAbsent(news.path("ticketId").asText(), ticket -> new CopyOnWriteArrayList<>())
        .add(what);
  }

  /** What was told of each ticket, each key once, in the order in which they first came. */
  Map<String, List<String>> heard() {
    return Map.copyOf(heard);
  }

  /** How many keys were taken. */
  int distinct() {
    return taken.size();
  }

  /** How often a key came that had been taken. */
  int repeats() {
    return repeats.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
