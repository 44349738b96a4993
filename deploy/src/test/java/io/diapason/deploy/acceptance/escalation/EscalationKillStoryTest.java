package io.diapason.deploy.acceptance.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ticketing.AnIncident;
import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.elastic.ElasticGate;
import io.diapason.ticketing.elastic.ElasticTicketStore;
import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.escalation.EscalationRules;
import io.diapason.ticketing.escalation.EscalationStep;
import io.diapason.ticketing.escalation.EscalationTarget;
import io.diapason.ticketing.escalation.TakenStep;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 500 escalations run while the process that takes their steps is killed, or one of two stands
 * still. How often is set by {@code -Ddiapason.escalation.kills=50}, how long it stands still by
 * {@code -Ddiapason.escalation.freeze=60}, in seconds.
 */
@Tag("acceptance")
@ExtendWith(EmbeddedParts.class)
class EscalationKillStoryTest {

  private static final int ESCALATIONS = 500;
  private static final int STEPS = 4;
  private static final int ALL = ESCALATIONS * (STEPS + 1);
  private static final long GAP_SECONDS = 3;
  private static final Duration LEASE = Duration.ofSeconds(4);
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final String CHANNEL = "pager";

  @TempDir Path folder;

  private final String prefix = EmbeddedParts.uniqueName("escalations");
  private final InstantSource clock = InstantSource.system();
  private final TicketPolicy policy =
      new TicketPolicy(
          TicketRules.defaults(true).with(EscalationRules.of(steps())).telling(List.of(CHANNEL)));
  private RestClient connection;
  private ElasticTicketStore store;
  private ElasticGate gate;
  private Receiver receiver;
  private int started;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("diapason.escalation.kills", 3));
  }

  private static EscalationPolicy steps() {
    List<EscalationStep> steps =
        IntStream.rangeClosed(1, STEPS)
            .mapToObj(
                number ->
                    new EscalationStep(
                        number * GAP_SECONDS,
                        List.of(new EscalationTarget(EscalationTarget.Kind.CHANNEL, CHANNEL)),
                        false))
            .toList();
    return new EscalationPolicy("story", steps, 1, 0, 0);
  }

  @BeforeEach
  void open() throws Exception {
    connection =
        RestClient.builder(HttpHost.create(EmbeddedParts.elasticsearch().toString())).build();
    gate = new ElasticGate(connection, prefix);
    store = new ElasticTicketStore(gate);
    store.prepare().toCompletableFuture().get(30, TimeUnit.SECONDS);
    receiver = Receiver.open();
  }

  @AfterEach
  void close() throws IOException {
    receiver.close();
    gate.close();
    connection.close();
  }

  private EscalatorProcess start() throws IOException {
    return EscalatorProcess.start(
        folder.resolve("escalator-" + started++ + ".log"),
        List.of(
            EmbeddedParts.elasticsearch().toString(),
            prefix,
            receiver.address(),
            Long.toString(LEASE.toMillis())));
  }

  private void openAll() {
    TicketDesk desk =
        new TicketDesk(
            store,
            () -> policy,
            new DeskEnds(
                clock,
                Announcer.silent(),
                new TicketingMetrics(new PrometheusRegistry()),
                new InMemoryAuditLog()));
    IncidentIntake intake =
        new IncidentIntake(desk, new InMemoryIncidentView(), Announcer.silent(), due -> {});
    intake
        .take(
            IntStream.range(0, ESCALATIONS)
                .mapToObj(number -> AnIncident.anIncident("kill-" + number).build())
                .toList())
        .toCompletableFuture()
        .join();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachStepIsTakenOnceWhenTheProcessIsKilled(long seed) throws Exception {
    int killAfter = 1 + new SplittableRandom(seed).nextInt(ALL * 4 / 5);
    try (EscalatorProcess first = start()) {
      openAll();
      awaitTold(killAfter);
      first.kill();
      try (EscalatorProcess second = start()) {
        assertAllWasTold();
        assertThat(second.isRunning()).isTrue();
      }
    }
    report("killed when " + killAfter + " were told");
  }

  @Test
  void eachStepIsTakenOnceWhenOneOfTwoStandsStill() throws Exception {
    try (EscalatorProcess first = start();
        EscalatorProcess second = start()) {
      openAll();
      awaitTold(ESCALATIONS + 100);
      first.freeze();
      elapse(Duration.ofSeconds(Long.getLong("diapason.escalation.freeze", 10)));
      first.thaw();
      assertAllWasTold();
      // What the one that stood still had begun comes late, if at all.
      elapse(LEASE);
      assertAllWasTold();
      assertThat(second.isRunning()).isTrue();
    }
    report("one of two stood still");
  }

  /** Waits for so many, or until the last step is due: a slow machine takes several at once. */
  private void awaitTold(int count) {
    Instant last = clock.instant().plusSeconds(STEPS * GAP_SECONDS);
    await("%d told".formatted(count))
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> receiver.distinct() >= count || clock.instant().isAfter(last));
  }

  /** That time goes by is what the story is about. */
  private static void elapse(Duration time) {
    await().pollDelay(time).atMost(time.plus(LONGEST)).until(() -> true);
  }

  private void assertAllWasTold() {
    await("all steps of all escalations").atMost(LONGEST).until(this::nothingIsPending);
    for (Ticket ticket : tickets()) {
      assertThat(policy.audit(ticket, LONGEST, clock.instant())).isEmpty();
      assertThat(ticket.escalation().taken())
          .extracting(TakenStep::number)
          .containsExactly(0, 1, 2, 3);
      assertThat(receiver.heard().get(ticket.id().value())).isEqualTo(due(ticket));
    }
  }

  /**
   * What must have been heard: the opening, then each step. Steps that were taken together, after a
   * time without a process, call the same people once.
   */
  private static List<String> due(Ticket ticket) {
    Stream<String> steps =
        ticket.escalation().taken().stream()
            .collect(
                Collectors.toMap(
                    TakenStep::takenAt, TakenStep::number, Math::max, LinkedHashMap::new))
            .values()
            .stream()
            .map(number -> "ESCALATED " + (number + 1));
    return Stream.concat(Stream.of("OPENED 0"), steps).toList();
  }

  private boolean nothingIsPending() {
    List<Ticket> tickets = tickets();
    return tickets.size() == ESCALATIONS
        && tickets.stream()
            .allMatch(ticket -> ticket.intents().isEmpty() && ticket.escalation().nextAt() == null);
  }

  private List<Ticket> tickets() {
    return store.search(TicketQuery.all("default", 1_000)).toCompletableFuture().join().items();
  }

  private void report(String what) {
    System.out.printf(
        "%s: %d told, %d repeats of a key%n", what, receiver.distinct(), receiver.repeats());
  }
}
