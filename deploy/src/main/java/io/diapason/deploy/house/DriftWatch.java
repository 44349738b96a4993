package io.diapason.deploy.house;

import io.diapason.deploy.house.vertx.ShownModel;
import io.diapason.deploy.learning.lived.LivedPast;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ml.advice.Consultation;
import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.drift.ModelHealth;
import io.diapason.ml.history.Experience;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.ModelStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time at how the models do that the stream asks: whether they still meet what
 * they were made for, and whether people agree with them. While one does not, an alert like any
 * other says so at our own door.
 */
final class DriftWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Duration WINDOW = Duration.ofDays(7);

  /** A model that is asked, and how it does. */
  record Watched(Stage stage, ModelCard card, ModelHealth health) {}

  private final ModelStore models;
  private final LivedPast past;
  private final InstantSource clock;
  private final Consumer<AlertDraft> door;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "drift-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile List<Watched> watched = List.of();
  private volatile List<Experience> finished = List.of();

  private DriftWatch(
      ModelStore models, LivedPast past, InstantSource clock, Consumer<AlertDraft> door) {
    this.models = models;
    this.past = past;
    this.clock = clock;
    this.door = door;
  }

  static DriftWatch start(
      ModelStore models, LivedPast past, InstantSource clock, Consumer<AlertDraft> door) {
    DriftWatch started = new DriftWatch(models, past, clock, door);
    ScheduledFuture<?> unused =
        started.timer.scheduleWithFixedDelay(
            started::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    return started;
  }

  /** As of the last look. */
  List<Watched> watched() {
    return watched;
  }

  /** What people finished in the last seven days, the oldest first; as of the last look. */
  List<Experience> finished() {
    return finished;
  }

  /** All models, and how those do that are asked. */
  List<ShownModel> models() {
    return models.list().stream()
        .map(card -> new ShownModel(card.id(), models.stages().of(card), card, health(card)))
        .toList();
  }

  private @Nullable ModelHealth health(ModelCard card) {
    return watched.stream()
        .filter(one -> one.card().id().equals(card.id()))
        .map(Watched::health)
        .findFirst()
        .orElse(null);
  }

  private void look() {
    try {
      List<Watched> found = new ArrayList<>();
      past.readOn(House.TENANT, clock.instant().minus(WINDOW));
      List<Consultation> asked = past.asked();
      finished = past.finished(House.TENANT);
      for (Question question : Question.ASKED_IN_STREAM) {
        for (Stage stage : Stage.ASKED) {
          models
              .stages()
              .at(question, stage)
              .map(id -> models.load(id).card())
              .ifPresent(
                  card ->
                      found.add(new Watched(stage, card, ModelHealth.of(card, asked, finished))));
        }
      }
      watched = List.copyOf(found);
      found.forEach(
          one -> one.health().alarm().ifPresent(why -> door.accept(DriftAlert.of(one, why))));
    } catch (RuntimeException e) {
      // The boundary of the timer: without this one failure would be the last look.
      LOG.warn("Expected to look at how the models do, but could not yet", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
