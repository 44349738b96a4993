package io.diapason.ticketing.throttle;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what each person got of late by each channel. A write is durable when its stage completes,
 * and happens only if nobody else wrote since the state was read.
 */
public interface ThrottleStore {

  /**
   * A state as it was read.
   *
   * @param state empty when there was none
   * @param token the store's word for exactly this state; null when there was none
   */
  record Read(ThrottleState state, @Nullable String token) {}

  /** Reads the state as it stands now. */
  CompletionStage<Read> read(ThrottleKey key);

  /** Writes a state that must still be as it was read; false when it is not. */
  CompletionStage<Boolean> write(ThrottleKey key, ThrottleState state, @Nullable String token);
}
