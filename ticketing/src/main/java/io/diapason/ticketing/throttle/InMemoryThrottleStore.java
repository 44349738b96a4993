package io.diapason.ticketing.throttle;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** States in memory, for tests: behaves as the contract says, and forgets when it ends. */
public final class InMemoryThrottleStore implements ThrottleStore {

  private static final Read NONE = new Read(ThrottleState.empty(), null);

  private final Map<ThrottleKey, Read> states = new HashMap<>();
  private long writes;

  @Override
  public synchronized CompletionStage<Read> read(ThrottleKey key) {
    return CompletableFuture.completedFuture(states.getOrDefault(key, NONE));
  }

  @Override
  public synchronized CompletionStage<Boolean> write(
      ThrottleKey key, ThrottleState state, @Nullable String token) {
    Read stands = states.getOrDefault(key, NONE);
    boolean won = Objects.equals(stands.token(), token);
    if (won) {
      writes++;
      states.put(key, new Read(state, Long.toString(writes)));
    }
    return CompletableFuture.completedFuture(won);
  }
}
