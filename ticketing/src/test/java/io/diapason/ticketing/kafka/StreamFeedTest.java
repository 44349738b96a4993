package io.diapason.ticketing.kafka;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static io.diapason.ticketing.AnIncident.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.InMemoryAuditLog;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.desk.DeskEnds;
import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.desk.PolicyInForce;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.ticket.InMemoryTicketStore;
import io.diapason.ticketing.ticket.StoreOutage;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.ticketing.view.IncidentQuery;
import io.diapason.ticketing.view.IncidentView;
import io.diapason.ticketing.view.PlacedAlert;
import io.diapason.ticketing.view.Totals;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.Stream;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** On Kafka's own consumer in memory; deploy runs the feed on a real broker. */
final class StreamFeedTest {

  private static final TopicPartition ONLY = new TopicPartition(Stream.INCIDENTS.topic(), 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final AtomicInteger outages = new AtomicInteger();
  private final FlakyView view = new FlakyView();
  private final TicketingMetrics metrics = new TicketingMetrics(new PrometheusRegistry());
  private final TicketDesk desk =
      new TicketDesk(
          new InMemoryTicketStore(),
          new PolicyInForce(TicketRules.defaults(true)),
          new DeskEnds(() -> T0, Announcer.silent(), metrics, new InMemoryAuditLog()));
  private final StreamFeed<IncidentSnapshot> feed =
      new StreamFeed<>(
          () -> consumer,
          Reading.incidents(
              new IncidentIntake(desk, view, Announcer.silent(), due -> {}),
              settled -> CompletableFuture.completedFuture(null),
              metrics));

  /** Fails as often as it is told to. */
  private final class FlakyView implements IncidentView {
    private final InMemoryIncidentView real = new InMemoryIncidentView();

    @Override
    public CompletionStage<Void> apply(List<IncidentSnapshot> snapshots) {
      return outages.getAndDecrement() > 0
          ? CompletableFuture.failedFuture(new StoreOutage("down", new IllegalStateException()))
          : real.apply(snapshots);
    }

    @Override
    public CompletionStage<Optional<IncidentSnapshot>> get(
        String tenant, IncidentId id, int alerts) {
      return real.get(tenant, id, alerts);
    }

    @Override
    public CompletionStage<Page<IncidentSnapshot>> list(IncidentQuery query) {
      return real.list(query);
    }

    @Override
    public CompletionStage<List<IncidentAlert>> openAlerts(String tenant) {
      return real.openAlerts(tenant);
    }

    @Override
    public CompletionStage<Optional<PlacedAlert>> locate(String tenant, Fingerprint fingerprint) {
      return real.locate(tenant, fingerprint);
    }

    @Override
    public CompletionStage<Totals> totals(String tenant) {
      return real.totals(tenant);
    }
  }

  private void arrive(byte[]... values) {
    consumer.schedulePollTask(
        () -> {
          consumer.rebalance(List.of(ONLY));
          consumer.updateBeginningOffsets(Map.of(ONLY, 0L));
          consumer.updateEndOffsets(Map.of(ONLY, (long) values.length));
          for (int i = 0; i < values.length; i++) {
            consumer.addRecord(new ConsumerRecord<>(ONLY.topic(), 0, i, new byte[0], values[i]));
          }
        });
  }

  private static byte[] json(String incident) {
    return VocabularyJson.write(anIncident(incident).build());
  }

  private boolean sees(String incident) {
    return view.get("default", idOf(incident)).toCompletableFuture().join().isPresent();
  }

  private long committed() {
    OffsetAndMetadata offset = consumer.committed(Set.of(ONLY)).get(ONLY);
    return offset == null ? 0 : offset.offset();
  }

  private static void until(BooleanSupplier holds) {
    while (!holds.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void writesAndThenCommits() {
    arrive(json("a"), json("b"));
    feed.start();
    until(() -> committed() == 2);
    until(feed::isHealthy);

    assertThat(sees("a")).isTrue();
    assertThat(sees("b")).isTrue();
    feed.close();
    assertThat(feed.isHealthy()).isFalse();
  }

  @Test
  void offersTheSameBatchAgainAfterAnOutage() {
    outages.set(2);
    arrive(json("a"), json("b"));
    feed.start();
    until(() -> committed() == 2);

    assertThat(outages.get()).isNegative();
    assertThat(sees("a")).isTrue();
    assertThat(sees("b")).isTrue();
    feed.close();
  }

  @Test
  void passesOverWhatNobodyCanRead() {
    arrive("nonsense".getBytes(StandardCharsets.UTF_8), json("b"));
    feed.start();
    until(() -> committed() == 2);

    assertThat(sees("b")).isTrue();
    feed.close();
  }
}
