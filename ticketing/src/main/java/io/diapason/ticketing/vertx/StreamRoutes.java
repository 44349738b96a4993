package io.diapason.ticketing.vertx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.api.IncidentJson;
import io.diapason.ticketing.api.TicketJson;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events of what changed. A client that cannot keep up is cut off; browsers come back
 * by themselves and ask for the whole again.
 */
public final class StreamRoutes implements Announcer, AutoCloseable {

  private static final int MAX_CLIENTS = 500;
  private static final long HEARTBEAT_MILLIS = 15_000;
  private static final Buffer HEARTBEAT = Buffer.buffer(": still here\n\n");

  private final Vertx vertx;
  private final TicketingMetrics metrics;
  private final Tenancy tenancy;
  private final TicketJson json;
  private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
  private final long heartbeat;

  public StreamRoutes(Vertx vertx, TicketingMetrics metrics, Tenancy tenancy, TicketJson json) {
    this.vertx = vertx;
    this.metrics = metrics;
    this.tenancy = tenancy;
    this.json = json;
    heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, id -> clients.forEach(c -> c.offer(HEARTBEAT)));
  }

  /** Adds the route. */
  public void mount(Router router) {
    router.get("/api/v1/stream").handler(this::open).failureHandler(Replies::onFailure);
  }

  private void open(RoutingContext request) {
    if (clients.size() >= MAX_CLIENTS) {
      request.response().putHeader("Retry-After", "30");
      Replies.problem(
          request,
          503,
          "Too many listen",
          "Expected fewer than " + MAX_CLIENTS + " clients of the stream, but that many listen");
      return;
    }
    StreamClient client =
        new StreamClient(
            vertx.getOrCreateContext(),
            request.response(),
            tenancy.of(request),
            metrics::streamDropped);
    request
        .response()
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no")
        .closeHandler(closed -> forget(client))
        .exceptionHandler(failure -> forget(client));
    clients.add(client);
    metrics.streamClients(clients.size());
    client.offer(Buffer.buffer("retry: 2000\n\n"));
  }

  private void forget(StreamClient client) {
    clients.remove(client);
    metrics.streamClients(clients.size());
  }

  @Override
  public void incident(IncidentSnapshot header, @Nullable Ticket ticket) {
    if (!clients.isEmpty()) {
      publish("incident", header.tenant(), IncidentJson.header(header, ticket));
    }
  }

  @Override
  public void ticket(Ticket ticket) {
    if (!clients.isEmpty()) {
      publish("ticket", ticket.tenant(), json.header(ticket));
    }
  }

  private void publish(String event, String tenant, ObjectNode data) {
    // JSON in one line has no line breaks of its own, so one data line carries it whole.
    String text = "event: " + event + "\ndata: " + VocabularyJson.text(data) + "\n\n";
    Buffer frame = Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
    for (StreamClient client : clients) {
      if (client.tenant().equals(tenant)) {
        client.offer(frame);
      }
    }
  }

  @Override
  public void close() {
    vertx.cancelTimer(heartbeat);
    clients.forEach(StreamClient::cutOff);
  }
}
