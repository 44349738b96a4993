package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Elasticsearch dies while alerts come in, and people look at tickets and comment on them. Each
 * write that was answered is there afterwards, once; each one that was not is asked for again with
 * the same key. How often it dies is set by {@code -Ddiapason.restarts=2}.
 */
@Tag("acceptance")
class StoreOutageStoryTest {

  private static final int RESTARTS = Integer.getInteger("diapason.restarts", 1);

  /** So many that no ticket gets more comments than it remembers keys. */
  private static final int TICKETS = 80 * RESTARTS;

  private static final long COMMENT_EVERY_MILLIS = 50;
  private static final long ALERT_EVERY_MILLIS = 100;
  private static final long LOOK_EVERY_MILLIS = 100;

  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final AtomicInteger comments = new AtomicInteger();
  private final AtomicInteger alerts = new AtomicInteger();
  private final Queue<Integer> unanswered = new ConcurrentLinkedQueue<>();

  @Test
  void losesNothingThatWasAnsweredAndComesBackAlone(@TempDir Path folder) throws Exception {
    try (Product product = Product.start(folder.resolve("data"))) {
      for (int number = 0; number < TICKETS; number++) {
        assertThat(push(product, number)).isEqualTo(200);
      }
      List<String> tickets = awaitTickets(product, TICKETS);
      ScheduledExecutorService load = Executors.newScheduledThreadPool(3);
      try {
        every(load, COMMENT_EVERY_MILLIS, () -> comment(product, tickets));
        every(load, ALERT_EVERY_MILLIS, () -> pushMeanwhile(product));
        every(load, LOOK_EVERY_MILLIS, () -> look(product));
        for (int number = 0; number < RESTARTS; number++) {
          restart(product);
        }
        int seen = answers.getOrDefault("comment 200", 0);
        await("work to go on").until(() -> answers.get("comment 200") > seen + 20);
      } finally {
        load.shutdown();
        assertThat(load.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      }

      assertThat(answers).as("%s", answers).containsKeys("list 200", "list 503", "comment 503");
      assertThat(answers.keySet())
          .as("%s", answers)
          .isSubsetOf("list 200", "list 503", "comment 200", "comment 503", "alert 200");
      for (int number : List.copyOf(unanswered)) {
        assertThat(say(product, tickets, number)).isEqualTo(200);
      }
      assertEachCommentStandsOnce(product, tickets);
      product.awaitAllJudged();
      assertThat(awaitTickets(product, TICKETS + alerts.get())).doesNotHaveDuplicates();
      assertThat(product.api().ledger().path("balanced").asBoolean()).isTrue();
    }
  }

  private static void every(ScheduledExecutorService load, long millis, Runnable task) {
    var unused = load.scheduleAtFixedRate(task, 0, millis, TimeUnit.MILLISECONDS);
  }

  private void restart(Product product) {
    int before = answers.getOrDefault("comment 200", 0);
    await("comments to be taken").until(() -> answers.getOrDefault("comment 200", 0) > before + 40);
    product.children().stream()
        .filter(child -> child.info().commandLine().orElse("").contains("org.elasticsearch"))
        .forEach(ProcessHandle::destroyForcibly);
    await("not to be ready").atMost(Duration.ofSeconds(20)).until(() -> !product.isReady());
    await("to be ready again")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .until(product::isReady);
  }

  private void count(String what) {
    answers.merge(what, 1, Integer::sum);
  }

  /** A lone alert: one that shares a word with another would belong to the same happening. */
  private static int push(Product product, int number) {
    String body =
        "[{\"labels\":{\"alertname\":\"Lone%d\",\"instance\":\"10.7.%d.%d\",\"severity\":\"critical\"}}]"
            .formatted(number, number >> 8, number & 255);
    return product.post("/api/v2/alerts", body).statusCode();
  }

  private void pushMeanwhile(Product product) {
    count("alert " + push(product, TICKETS + alerts.getAndIncrement()));
  }

  private void look(Product product) {
    HttpResponse<String> response = product.get("/api/v1/tickets?limit=10");
    count("list " + response.statusCode());
  }

  private void comment(Product product, List<String> tickets) {
    int number = comments.getAndIncrement();
    int status = say(product, tickets, number);
    count("comment " + status);
    if (status != 200) {
      unanswered.add(number);
    }
  }

  private static int say(Product product, List<String> tickets, int number) {
    String ticket = tickets.get(number % tickets.size());
    return product
        .act(ticket, "comment", "{\"by\":\"ada\",\"text\":\"%s\"}".formatted(words(number)), number)
        .statusCode();
  }

  private static String words(int number) {
    return "Comment " + number + ".";
  }

  private void assertEachCommentStandsOnce(Product product, List<String> tickets) {
    List<String> said = new ArrayList<>();
    for (String ticket : tickets) {
      for (JsonNode entry : product.api().ticket(ticket).path("timeline")) {
        if (entry.path("kind").asText().equals("COMMENT")) {
          said.add(entry.path("text").asText());
        }
      }
    }
    List<String> wanted = new ArrayList<>();
    for (int number = 0; number < comments.get(); number++) {
      wanted.add(words(number));
    }
    assertThat(said).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static List<String> awaitTickets(Product product, int count) {
    List<String> ids = new ArrayList<>();
    await(count + " tickets")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              ids.clear();
              product.api().tickets().forEach(ticket -> ids.add(ticket.path("id").asText()));
              assertThat(ids).hasSize(count);
            });
    return List.copyOf(ids);
  }
}
