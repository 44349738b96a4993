package io.diapason.ticketing.tracker.kind;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.PolicyInForce;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.desk.WorkerConfig;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.metrics.TrackerMetrics;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.tracker.MirrorPlan;
import io.diapason.ticketing.tracker.MirrorRule;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.Patience;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.desk.TrackerEnd;
import io.diapason.ticketing.tracker.desk.TrackerWorker;
import io.diapason.ticketing.tracker.rest.Answers;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.IncidentSnapshot;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ticket that is relayed is one alert there, and goes through its states, whatever fails. */
final class RelayStoryTest {

  private final AtomicReference<Instant> time = new AtomicReference<>(T0);
  private final InMemoryTicketStore store = new InMemoryTicketStore();
  private final Deque<String> faults = new ArrayDeque<>();
  private FakeServer server = new FakeServer();
  private TicketDesk desk;
  private TrackerWorker worker;

  private void open(TrackerKind kind, FakeServer fake, Map<String, String> options) {
    server = fake;
    MirrorRule rule =
        new MirrorRule("relay", MirrorRule.Scope.all(), kind.words(), Patience.defaults());
    TicketRules rules = TicketRules.defaults(true).with(new MirrorPlan(List.of(rule)));
    DeskEnds ends =
        new DeskEnds(
            time::get,
            Announcer.silent(),
            new TicketingMetrics(new PrometheusRegistry()),
            new InMemoryAuditLog());
    desk = new TicketDesk(store, new PolicyInForce(rules), ends);
    TrackerOptions where =
        new TrackerOptions("http://t", "", "", options).with(new Hidden("k".repeat(32)));
    TrackerEnd end =
        new TrackerEnd(
            "relay",
            kind.word(),
            kind.open(this::call, where),
            kind.words(),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofDays(7),
            "https://d.example");
    WorkerConfig config = new WorkerConfig("w", Duration.ofMillis(250), Duration.ofMinutes(3), 64);
    worker =
        new TrackerWorker(desk, List.of(end), new TrackerMetrics(new PrometheusRegistry()), config);
  }

  /** The next fault hits the next call that writes. */
  private CompletionStage<JsonNode> call(Call call) {
    String fault = call.method().equals("GET") ? null : faults.poll();
    if (fault == null) {
      return server.call(call);
    }
    if (fault.equals("lost")) {
      return server
          .call(call)
          .thenCompose(
              done ->
                  CompletableFuture.failedFuture(
                      new TrackerOutage(OutageReason.TIMEOUT, "no answer in time")));
    }
    return CompletableFuture.failedFuture(
        fault.equals("429")
            ? Answers.outage(429, "30", "slow down")
            : Answers.outage(500, null, ""));
  }

  private void take(IncidentSnapshot snapshot) {
    new IncidentIntake(desk, new InMemoryIncidentView(), Announcer.silent(), due -> {})
        .take(List.of(snapshot))
        .toCompletableFuture()
        .join();
    settle();
  }

  private void act(TicketAction.Kind kind) {
    desk.act(ticket().key(), TicketAction.of(kind, "ada", "Looking"), null)
        .toCompletableFuture()
        .join();
    settle();
  }

  private Ticket ticket() {
    return store.search(TicketQuery.all("default", 10)).toCompletableFuture().join().items().get(0);
  }

  private void settle() {
    for (int i = 0; i < 60; i++) {
      worker.runOnce().toCompletableFuture().join();
      time.set(time.get().plusSeconds(5));
    }
  }

  private List<String> statuses() {
    return server.all().map(alert -> Nodes.text(alert, "/status")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "429", "500", "lost", "429,500,lost,429,lost"})
  void pagerDutyHasOneAlertThatFollows(String failing) {
    open(TrackerKind.PAGER_DUTY, FakeRelays.pagerDuty(), Map.of());
    faults.addAll(List.of(failing.isEmpty() ? new String[0] : failing.split(",")));

    take(anIncident("a").build());
    assertThat(statuses()).containsExactly("triggered");

    act(TicketAction.Kind.ACKNOWLEDGE);
    act(TicketAction.Kind.COMMENT);
    assertThat(statuses()).containsExactly("acknowledged");

    faults.addAll(List.of(failing.isEmpty() ? new String[0] : failing.split(",")));
    take(anIncident("a").version(2).closed().build());
    assertThat(statuses()).containsExactly("resolved");

    act(TicketAction.Kind.REOPEN);
    assertThat(statuses()).as("a new alert of the same key").startsWith("resolved").hasSize(2);
    assertThat(statuses().get(1)).isNotEqualTo("resolved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"opsgenie", "opsgenie:429", "opsgenie:500", "opsgenie:lost", "jsm:lost"})
  void opsgenieHasOneAlertThatFollows(String editionAndFault) {
    String[] parts = editionAndFault.split(":");
    open(TrackerKind.OPSGENIE, FakeRelays.opsgenie(), Map.of("edition", parts[0]));
    faults.addAll(List.of(parts).subList(1, parts.length));

    take(anIncident("a").build());
    assertThat(statuses()).containsExactly("open");

    faults.addAll(List.of(parts).subList(1, parts.length));
    act(TicketAction.Kind.ACKNOWLEDGE);
    act(TicketAction.Kind.COMMENT);
    assertThat(server.all()).allMatch(alert -> alert.get("acknowledged").asBoolean());

    take(anIncident("a").version(2).closed().build());
    assertThat(statuses()).containsExactly("closed");
    assertThat(ticket().mirror("relay").effort().gaveUp()).isFalse();

    act(TicketAction.Kind.REOPEN);
    assertThat(statuses()).containsExactly("closed", "open");
  }
}
