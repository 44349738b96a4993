package io.diapason.ticketing.vertx;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.PolicyInForce;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.desk.WorkerConfig;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.metrics.TrackerMetrics;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.ticket.TimelineEntry;
import io.diapason.ticketing.tracker.InMemoryTracker;
import io.diapason.ticketing.tracker.MirrorPlan;
import io.diapason.ticketing.tracker.MirrorRule;
import io.diapason.ticketing.tracker.Patience;
import io.diapason.ticketing.tracker.desk.TrackerEnd;
import io.diapason.ticketing.tracker.desk.TrackerWatch;
import io.diapason.ticketing.tracker.desk.TrackerWorker;
import io.diapason.ticketing.tracker.kind.TrackerKind;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door of trackers' webhooks: who may knock, and what comes of it. */
final class TrackerRoutesTest extends OverHttp {

  private static final String SECRET = "It's a Secret to Everybody";
  private static final String KEY = "?key=It%27s%20a%20Secret%20to%20Everybody";

  /** Of the body {@code 1}, by {@code openssl dgst -sha256 -hmac}. */
  private static final String SIGNATURE =
      "sha256=c5bfbd98aea28fdd358d17c2e960daec9fd302c54d24877c0bca64dad38de81b";

  private final InMemoryTracker tracker = new InMemoryTracker(() -> T0);
  private final TrackerEnd end =
      new TrackerEnd(
          "rt",
          "request-tracker",
          tracker,
          TrackerKind.REQUEST_TRACKER.words(),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofDays(7),
          "");
  private final InMemoryTicketStore tickets = new InMemoryTicketStore();
  private final TrackerMetrics metrics = new TrackerMetrics(new PrometheusRegistry());
  private TicketDesk desk;
  private TrackerWorker worker;

  @BeforeEach
  void openTheDoor() {
    MirrorRule rule =
        new MirrorRule("rt", MirrorRule.Scope.all(), end.words(), Patience.defaults());
    TicketRules rules = TicketRules.defaults(true).with(new MirrorPlan(List.of(rule)));
    desk =
        new TicketDesk(
            tickets,
            new PolicyInForce(rules),
            new DeskEnds(
                () -> T0,
                Announcer.silent(),
                new TicketingMetrics(new PrometheusRegistry()),
                new InMemoryAuditLog()));
    WorkerConfig config = new WorkerConfig("w", Duration.ofMillis(250), Duration.ofMinutes(3), 64);
    worker = new TrackerWorker(desk, List.of(end), metrics, config);
    TrackerWatch watch = new TrackerWatch(desk, end, metrics);
    new TrackerRoutes(Map.of("rt", new TrackerRoutes.Gate(watch, new TrackerProof(SECRET))))
        .mount(router);
    new IncidentIntake(desk, new InMemoryIncidentView(), Announcer.silent(), due -> {})
        .take(List.of(anIncident("a").build()))
        .toCompletableFuture()
        .join();
    settle();
  }

  private void settle() {
    int visits;
    do {
      visits = worker.runOnce().toCompletableFuture().join();
    } while (visits > 0);
  }

  private Ticket ticket() {
    return tickets
        .search(TicketQuery.all("default", 10))
        .toCompletableFuture()
        .join()
        .items()
        .get(0);
  }

  private List<String> comments() {
    return ticket().timeline().stream()
        .filter(entry -> entry.kind() == TimelineEntry.Kind.COMMENT)
        .map(TimelineEntry::text)
        .toList();
  }

  @Test
  void bringsInWhatSomebodySaidOnceAndNotWhatWeSaid() throws Exception {
    desk.act(ticket().key(), TicketAction.of(TicketAction.Kind.COMMENT, "ada", "From here"), null)
        .toCompletableFuture()
        .join();
    settle();
    assertThat(tracker.said("1")).singleElement().asString().contains("From here (ada)");

    tracker.says("1", "grace", "From there");
    assertThat(post("/webhooks/trackers/rt" + KEY, "1").statusCode()).isEqualTo(202);
    assertThat(post("/webhooks/trackers/rt" + KEY, "1").statusCode()).isEqualTo(202);
    settle();

    assertThat(comments()).containsExactly("From here", "From there");
    assertThat(tracker.said("1")).as("no echo").hasSize(2);
  }

  @Test
  void takesTheSecretInEachOfItsForms() throws Exception {
    String door = "/webhooks/trackers/rt";

    assertThat(post(door + KEY, "1").statusCode()).isEqualTo(202);
    assertThat(post(door, "1", "Authorization", "Bearer " + SECRET).statusCode()).isEqualTo(202);
    assertThat(post(door, "1", "X-Gitlab-Token", SECRET).statusCode()).isEqualTo(202);
    assertThat(post(door, "1", "X-Hub-Signature-256", SIGNATURE).statusCode()).isEqualTo(202);
    assertThat(post(door, "1", "X-Redmine-Signature-256", SIGNATURE).statusCode()).isEqualTo(202);
  }

  @Test
  void turnsAwayWhoCannotProveIt() throws Exception {
    String door = "/webhooks/trackers/rt";
    tracker.says("1", "mallory", "Close all");

    assertProblem(post(door, "1"), 401, "key or signature");
    assertProblem(post(door + "?key=guess", "1"), 401, "key or signature");
    assertProblem(post(door, "1", "Authorization", "Bearer guess"), 401, "key or signature");
    assertProblem(post(door, "1", "X-Gitlab-Token", ""), 401, "key or signature");
    assertProblem(post(door, "2", "X-Hub-Signature-256", SIGNATURE), 401, "key or signature");
    assertProblem(post(door, "1", "X-Hub-Signature-256", "sha256="), 401, "key or signature");

    assertThat(comments()).isEmpty();
  }

  @Test
  void doesNotTellWhichTrackersThereAre() throws Exception {
    String known = post("/webhooks/trackers/rt", "1").body().replace("/rt", "/jira");

    assertThat(post("/webhooks/trackers/jira", "1").body()).isEqualTo(known);
    assertThat(post("/webhooks/trackers/jira" + KEY, "1").statusCode()).isEqualTo(401);
  }

  @Test
  void saysWhatABodyIsToBe() throws Exception {
    assertProblem(post("/webhooks/trackers/rt" + KEY, ""), 400, "names a ticket");
    assertProblem(post("/webhooks/trackers/rt" + KEY, "{\"hello\": 1}"), 400, "names a ticket");
  }

  @Test
  void readsNoBodyWithoutAnEnd() throws Exception {
    assertProblem(post("/webhooks/trackers/rt" + KEY, "1".repeat(2_100_000)), 413, "413");
  }

  @Test
  void doesNotMindATicketThatIsGone() throws Exception {
    assertThat(post("/webhooks/trackers/rt" + KEY, "99").statusCode()).isEqualTo(202);
  }
}
