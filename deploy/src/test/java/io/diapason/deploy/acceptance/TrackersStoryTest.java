package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.client.model.Action;
import io.diapason.deploy.acceptance.FaultProxy.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian's Request Tracker 5 and Redmine, each behind a proxy that spoils what it is told to. How
 * long {@link #anOutageEndsWithOneRightTicket} lasts is set by {@code -Dstory.outage.seconds}.
 */
@Tag("acceptance")
class TrackersStoryTest {

  private static final long OUTAGE = Long.getLong("story.outage.seconds", 10);

  /** One happening for each fault; nothing that they share makes them one. */
  private static final Map<Fault, String> STORIES =
      Map.of(
          Fault.ERROR, "DiskIsFull",
          Fault.LIMITED, "LinkDown",
          Fault.ANSWER_LOST, "CertificateExpired",
          Fault.SLOW, "QueueGrows");

  @TempDir private static Path folder;
  private static final List<RealTracker> TRACKERS = new ArrayList<>();
  private static final List<FaultProxy> PROXIES = new ArrayList<>();
  private static Product product;

  @BeforeAll
  static void start() throws IOException {
    TRACKERS.addAll(SharedTrackers.both());
    StringBuilder config = new StringBuilder("trackers:\n");
    for (RealTracker tracker : TRACKERS) {
      FaultProxy proxy = FaultProxy.before(tracker.port());
      PROXIES.add(proxy);
      config
          .append(tracker.config(proxy.url()))
          .append("    timeout: 5s\n    settle: 10s\n    poll: 1s\n");
    }
    Path settings = Files.createDirectories(folder.resolve("config"));
    Files.writeString(settings.resolve("trackers.yaml"), config);
    Files.writeString(
        settings.resolve("diapason.yaml"),
        """
        # Happenings that have nothing to do with each other but the moment.
        correlation: {weights: {coincidence: 0, sharedTrait: 0, sameCondition: 0}}
        ticketing: {openAt: P5}
        """);
    product = Product.start(folder.resolve("data"), "--config", settings.toString());
  }

  @AfterAll
  static void end() {
    if (product != null) {
      product.close();
    }
    PROXIES.forEach(FaultProxy::close);
  }

  private static void fires(String name, int count, boolean resolved) {
    Instant now = Instant.now();
    List<String> alerts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      alerts.add(
          """
          {"labels": {"alertname": "%s", "service": "%s", "pod": "%s-%d"},
           "startsAt": "%s" %s}
          """
              .formatted(
                  name,
                  "svc-" + name,
                  name,
                  i,
                  now.minusSeconds(30),
                  resolved ? ", \"endsAt\": \"" + now.minusSeconds(1) + "\"" : ""));
    }
    product.api().push(alerts.toString());
  }

  private static void eventually(String what, ThrowingRunnable holds) {
    await(what)
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .untilAsserted(holds);
  }

  private static JsonNode ticket(String name) {
    List<JsonNode> tickets =
        product.api().tickets().stream()
            .filter(ticket -> ticket.path("title").asText().contains(name))
            .toList();
    assertThat(tickets).hasSize(1);
    return tickets.get(0);
  }

  private static void act(String name, String action, Action how) {
    product.api().act(ticket(name).path("id").asText(), action, how.by("ada"));
  }

  /**
   * Both trackers have exactly one such ticket that is not over, or none when ours is over, and it
   * is the one that ours knows. One that came to be twice is closed.
   */
  private static void awaitOneEach(String name) {
    eventually(
        "one ticket of " + name + " in each tracker",
        () -> {
          JsonNode ticket = ticket(name);
          boolean over = ticket.path("state").asText().equals("RESOLVED");
          for (int i = 0; i < TRACKERS.size(); i++) {
            RealTracker tracker = TRACKERS.get(i);
            JsonNode mirror = ticket.path("mirrors").path(i);
            String id = mirror.path("id").asText("none");
            assertThat(tracker.titled(name)).as("%s", mirror).contains(id);
            assertThat(tracker.titled(name))
                .as("%s", mirror)
                .filteredOn(one -> !isOver(tracker, one))
                .isEqualTo(over ? List.of() : List.of(id));
            assertThat(mirror.path("state").asText()).as("%s", mirror).isEqualTo("IN_STEP");
          }
        });
  }

  private static boolean isOver(RealTracker tracker, String id) {
    return Set.of(tracker.resolved(), "Closed").contains(tracker.status(id));
  }

  /** The id of the copy that ours knows. */
  private static String only(RealTracker tracker, String name) {
    return ticket(name).path("mirrors").path(TRACKERS.indexOf(tracker)).path("id").asText("none");
  }

  private static long count(List<String> said, String text) {
    return said.stream().filter(one -> one.contains(text)).count();
  }

  @Test
  void aStormOpensOneTicketEachAndBothSidesTalk() {
    fires("StormOfDisks", 200, false);
    awaitOneEach("StormOfDisks");
    for (RealTracker tracker : TRACKERS) {
      tracker.say(only(tracker, "StormOfDisks"), "I look at it from " + tracker.resolved());
    }
    TRACKERS.get(0).start(only(TRACKERS.get(0), "StormOfDisks"));
    act("StormOfDisks", "comment", new Action().text("Said here"));

    eventually(
        "each side to know what the other said",
        () -> {
          JsonNode ticket = ticket("StormOfDisks");
          assertThat(ticket.path("state").asText()).isEqualTo("IN_PROGRESS");
          for (RealTracker tracker : TRACKERS) {
            assertThat(ticket.path("timeline").toString())
                .contains("I look at it from " + tracker.resolved())
                .contains("\"by\":\"" + tracker.person() + "\"");
            List<String> said = tracker.said(only(tracker, "StormOfDisks"));
            assertThat(said).filteredOn(one -> one.contains("Said here")).hasSize(1);
            assertThat(count(said, "I look at it from resolved")).isEqualTo(1);
            assertThat(count(said, "I look at it from Resolved")).isEqualTo(1);
          }
          assertThat(TRACKERS.get(1).status(only(TRACKERS.get(1), "StormOfDisks")))
              .isEqualTo("In Progress");
        });
    fires("StormOfDisks", 200, true);
    awaitResolved("StormOfDisks");
    awaitOneEach("StormOfDisks");
  }

  private static void awaitResolved(String name) {
    eventually(
        name + " to be resolved in each tracker",
        () -> {
          for (RealTracker tracker : TRACKERS) {
            assertThat(tracker.status(only(tracker, name))).isEqualTo(tracker.resolved());
          }
        });
  }

  @Test
  void aFaultAtEachWriteEndsWithOneRightTicket() {
    for (Map.Entry<Fault, String> story : STORIES.entrySet()) {
      PROXIES.forEach(proxy -> proxy.then(story.getKey()));
      fires(story.getValue(), 3, false);
    }
    STORIES.values().forEach(TrackersStoryTest::awaitOneEach);
    for (Map.Entry<Fault, String> story : STORIES.entrySet()) {
      PROXIES.forEach(proxy -> proxy.then(story.getKey()));
      act(story.getValue(), "comment", new Action().text("Only once"));
    }
    STORIES.values().forEach(TrackersStoryTest::awaitOneEach);
    for (Map.Entry<Fault, String> story : STORIES.entrySet()) {
      PROXIES.forEach(proxy -> proxy.then(story.getKey()));
      act(story.getValue(), "resolve", new Action());
    }
    STORIES.values().forEach(TrackersStoryTest::awaitResolved);
    STORIES.values().forEach(TrackersStoryTest::awaitOneEach);
    for (RealTracker tracker : TRACKERS) {
      for (String name : STORIES.values()) {
        assertThat(count(tracker.said(only(tracker, name)), "Only once")).isEqualTo(1);
      }
    }
    assertThat(PROXIES).allMatch(FaultProxy::hasSpoiledAll);
  }

  // Longer than other tests may take, for an outage of minutes.
  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void anOutageEndsWithOneRightTicket() {
    PROXIES.forEach(FaultProxy::down);
    fires("OutageOfTrackers", 3, false);
    eventually(
        "the ticket to say that it is tried again",
        () ->
            assertThat(ticket("OutageOfTrackers").path("mirrors").findValuesAsText("state"))
                .containsOnly("RETRYING"));
    act("OutageOfTrackers", "comment", new Action().text("Said meanwhile"));
    Instant end = Instant.now().plusSeconds(OUTAGE);
    await("the outage to end")
        .atMost(Duration.ofSeconds(OUTAGE + 10))
        .until(() -> Instant.now().isAfter(end));
    PROXIES.forEach(FaultProxy::up);

    awaitOneEach("OutageOfTrackers");
    for (RealTracker tracker : TRACKERS) {
      List<String> said = tracker.said(only(tracker, "OutageOfTrackers"));
      assertThat(count(said, "Said meanwhile")).isEqualTo(1);
    }
  }
}
