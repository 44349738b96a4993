package io.diapason.ingest.silence;

import io.diapason.ingest.admission.Door;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Silence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Silences that are kept and then told to the engine, in the log of what it works by: there they
 * hold from their own moment on, in every replay as well.
 *
 * <p>They are kept first. A silence of which the engine did not hear is seen, and told at the next
 * start; one that is obeyed and not seen could not be ended.
 *
 * @param kept where they are kept
 * @param door by which the engine is told
 */
public record ObeyedSilences(Silences kept, Door door) implements Silences {

  /** So many silences stand in one entry of the log at most, which keeps entries small. */
  private static final int AT_ONCE = 500;

  @Override
  public CompletionStage<Void> put(Silence silence) {
    return kept.put(silence).thenCompose(done -> tell(silence.tenant(), List.of(silence)));
  }

  @Override
  public List<Silence> of(String tenant) {
    return kept.of(tenant);
  }

  @Override
  public Optional<Silence> find(String tenant, String id) {
    return kept.find(tenant, id);
  }

  /**
   * Tells the engine of all that are not over, as after a time in which it may have missed some.
   */
  public CompletionStage<Void> tellAll(String tenant, Instant now) {
    List<Silence> held =
        kept.of(tenant).stream()
            .filter(silence -> silence.recurs() || silence.endsAt().isAfter(now))
            .sorted(java.util.Comparator.comparing(Silence::id))
            .toList();
    List<CompletableFuture<Void>> told = new ArrayList<>();
    for (int from = 0; from < held.size(); from += AT_ONCE) {
      List<Silence> some = held.subList(from, Math.min(held.size(), from + AT_ONCE));
      told.add(tell(tenant, some).toCompletableFuture());
    }
    return CompletableFuture.allOf(told.toArray(CompletableFuture[]::new));
  }

  private CompletionStage<Void> tell(String tenant, List<Silence> some) {
    return door.set(at -> Control.quieted(tenant, at, some, List.of())).thenApply(at -> null);
  }
}
