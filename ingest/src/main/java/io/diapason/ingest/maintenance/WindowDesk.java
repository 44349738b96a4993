package io.diapason.ingest.maintenance;

import io.diapason.ingest.admission.Door;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.Silence.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sets and ends maintenance windows: they are kept first and then told to the engine in the log of
 * what it works by, as silences are, so they hold in every replay as well.
 *
 * @param kept where they are kept
 * @param door by which the engine is told
 */
public record WindowDesk(Windows kept, Door door) {

  /** Keeps a window and tells the engine of it. */
  public CompletionStage<Void> put(KeptWindow window) {
    MaintenanceWindow said = window.window();
    return kept.put(window).thenCompose(done -> tell(said.tenant(), List.of(said)));
  }

  /** Those of a tenant that are not over, by their ids. */
  public List<KeptWindow> current(String tenant, Instant now) {
    return kept.of(tenant).stream()
        .filter(one -> one.stateAt(now) != State.EXPIRED)
        .sorted(Comparator.comparing(one -> one.window().id()))
        .toList();
  }

  /** One of them, also one that is over. */
  public Optional<KeptWindow> find(String tenant, String id) {
    return kept.find(tenant, id);
  }

  /** Tells the engine of all that are not over, as it may have missed some. */
  public CompletionStage<Void> tellAll(String tenant, Instant now) {
    List<MaintenanceWindow> held = current(tenant, now).stream().map(KeptWindow::window).toList();
    return held.isEmpty() ? CompletableFuture.completedFuture(null) : tell(tenant, held);
  }

  private CompletionStage<Void> tell(String tenant, List<MaintenanceWindow> some) {
    return door.set(at -> Control.quieted(tenant, at, List.of(), some)).thenApply(at -> null);
  }
}
