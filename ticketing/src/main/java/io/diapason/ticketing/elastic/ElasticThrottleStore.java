package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import io.diapason.ticketing.throttle.ThrottleKey;
import io.diapason.ticketing.throttle.ThrottleState;
import io.diapason.ticketing.throttle.ThrottleStore;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What people got of late, in Elasticsearch: one document for each person and channel, which is
 * only kept and never searched.
 */
public final class ElasticThrottleStore implements ThrottleStore {

  private static final String REFRESH_INTERVAL = "30s";

  private final ElasticGate gate;
  private final String index;

  public ElasticThrottleStore(ElasticGate gate) {
    this.gate = gate;
    index = gate.index("throttles");
  }

  /**
   * A state as a document.
   *
   * @param book the whole
   */
  record StateDocument(ThrottleState book) {}

  /** Makes the index unless it is there. To be called once before anything else. */
  public CompletionStage<Void> prepare() {
    return gate.run(
        client -> {
          ElasticGate.ensureIndex(client, index, Mappings.books(), REFRESH_INTERVAL);
        });
  }

  @Override
  public CompletionStage<Read> read(ThrottleKey key) {
    return gate.call(
        client -> {
          List<GetResult<StateDocument>> found =
              Documents.in(
                  client.mget(
                      m -> m.index(index).ids(List.of(key.toString())), StateDocument.class));
          if (found.isEmpty()) {
            return new Read(ThrottleState.empty(), null);
          }
          GetResult<StateDocument> one = found.get(0);
          return new Read(Objects.requireNonNull(one.source()).book(), Revision.token(one));
        });
  }

  @Override
  public CompletionStage<Boolean> write(
      ThrottleKey key, ThrottleState state, @Nullable String token) {
    BulkOperation write = Revision.write(index, key.toString(), new StateDocument(state), token);
    BulkRequest request = BulkRequest.of(b -> b.operations(write));
    return gate.call(
        client -> ElasticGate.bulk(client, request).items().get(0).status() != Revision.CONFLICT);
  }
}
