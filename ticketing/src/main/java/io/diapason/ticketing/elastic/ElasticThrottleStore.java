package io.diapason.ticketing.elastic;

import io.diapason.ticketing.throttle.ThrottleKey;
import io.diapason.ticketing.throttle.ThrottleState;
import io.diapason.ticketing.throttle.ThrottleStore;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What people got of late, in Elasticsearch, one document for each person and channel. */
public final class ElasticThrottleStore implements ThrottleStore {

  private final KeptDocuments<ThrottleState> states;

  public ElasticThrottleStore(ElasticGate gate) {
    states = new KeptDocuments<>(gate, "throttles", ThrottleState.class);
  }

  /** Makes the index unless it is there. To be called once before anything else. */
  public CompletionStage<Void> prepare() {
    return states.prepare();
  }

  @Override
  public CompletionStage<Read> read(ThrottleKey key) {
    return states
        .read(key.toString())
        .thenApply(
            found ->
                found
                    .map(one -> new Read(one.value(), one.token()))
                    .orElse(new Read(ThrottleState.empty(), null)));
  }

  @Override
  public CompletionStage<Boolean> write(
      ThrottleKey key, ThrottleState state, @Nullable String token) {
    return states.write(key.toString(), state, token);
  }
}
