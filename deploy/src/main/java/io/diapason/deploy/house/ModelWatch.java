package io.diapason.deploy.house;

import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.ml.registry.ModelUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder of models and tells the stream when others are to be asked. The folder is
 * where the bench works, in a process of its own; the stream hears of it through the log, so a
 * replay hears the same at the same moment.
 */
final class ModelWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Path folder;
  private final Consumer<Map<String, String>> stream;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "model-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Map<String, String> told;

  private ModelWatch(Path folder, Consumer<Map<String, String>> stream) {
    this.folder = folder;
    this.stream = stream;
    this.told = Models.asked(folder);
    stream.accept(told);
  }

  /** Tells the stream at once, and whenever something has changed. */
  static ModelWatch start(Path folder, Consumer<Map<String, String>> stream) {
    ModelWatch started = new ModelWatch(folder, stream);
    long millis = EVERY.toMillis();
    ScheduledFuture<?> unused =
        started.watch.scheduleWithFixedDelay(started::look, millis, millis, TimeUnit.MILLISECONDS);
    return started;
  }

  /** The ids of the models that the stream was told to ask, by question and stage. */
  Map<String, String> told() {
    return told;
  }

  private void look() {
    try {
      Map<String, String> asked = Models.asked(folder);
      if (!asked.equals(told)) {
        stream.accept(asked);
        told = asked;
        LOG.info("The stream is told to ask {}", asked.isEmpty() ? "no model" : asked);
      }
    } catch (ModelUnavailableException | CannotStartException e) {
      // What is asked goes on being asked; the next look tries again.
      LOG.warn("Expected to tell the stream which models to ask, but could not yet", e);
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
