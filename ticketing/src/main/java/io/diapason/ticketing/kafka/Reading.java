package io.diapason.ticketing.kafka;

import io.diapason.ticketing.desk.IncidentIntake;
import io.diapason.ticketing.explanation.ExplanationStore;
import io.diapason.ticketing.metrics.FeedNumbers;
import io.diapason.ticketing.metrics.TicketingMetrics;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.Stream;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * What a feed reads, and where to.
 *
 * @param <T> what stands in the stream
 * @param stream which stream
 * @param type what stands in it
 * @param group under this name the brokers remember how far this room has read
 * @param take takes a batch; when its stage completes the batch is durable
 * @param numbers hears what became of the batches
 */
public record Reading<T>(
    Stream stream,
    Class<T> type,
    String group,
    Function<List<T>, CompletionStage<Void>> take,
    FeedNumbers numbers) {

  /** Under this name the brokers remember how far the incidents were read. */
  public static final String INCIDENTS = "diapason-ticketing";

  private static final String EXPLANATIONS = "diapason-ticketing-explanations";

  /** The incidents, into the view and the tickets, and then to whoever acts on both. */
  public static Reading<IncidentSnapshot> incidents(
      IncidentIntake intake,
      Function<List<IncidentIntake.Settled>, CompletionStage<Void>> then,
      TicketingMetrics metrics) {
    return new Reading<>(
        Stream.INCIDENTS,
        IncidentSnapshot.class,
        INCIDENTS,
        batch -> intake.take(batch).thenCompose(then),
        metrics.ofIncidents());
  }

  /** The explanations, into their store. They wait for nobody, and nobody waits for them. */
  public static Reading<Explanation> explanations(
      ExplanationStore store, TicketingMetrics metrics) {
    return new Reading<>(
        Stream.EXPLANATIONS,
        Explanation.class,
        EXPLANATIONS,
        store::apply,
        metrics.ofExplanations());
  }
}
