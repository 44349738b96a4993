package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import io.diapason.ticketing.oncall.OverrideBook;
import io.diapason.ticketing.oncall.OverrideStore;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The books of overrides in Elasticsearch, one document for each tenant, which is only kept and
 * never searched.
 */
public final class ElasticOverrideStore implements OverrideStore {

  private static final String REFRESH_INTERVAL = "30s";

  private final ElasticGate gate;
  private final String index;

  public ElasticOverrideStore(ElasticGate gate) {
    this.gate = gate;
    index = gate.index("oncall");
  }

  /**
   * A book as a document.
   *
   * @param book the whole
   */
  record BookDocument(OverrideBook book) {}

  /** Makes the index unless it is there. To be called once before anything else. */
  public CompletionStage<Void> prepare() {
    return gate.run(
        client -> {
          ElasticGate.ensureIndex(client, index, Mappings.books(), REFRESH_INTERVAL);
        });
  }

  @Override
  public CompletionStage<Read> read(String tenant) {
    return gate.call(
        client -> {
          List<GetResult<BookDocument>> found =
              Documents.in(
                  client.mget(m -> m.index(index).ids(List.of(tenant)), BookDocument.class));
          if (found.isEmpty()) {
            return new Read(OverrideBook.empty(), null);
          }
          GetResult<BookDocument> one = found.get(0);
          return new Read(Objects.requireNonNull(one.source()).book(), Revision.token(one));
        });
  }

  @Override
  public CompletionStage<Boolean> write(String tenant, OverrideBook book, @Nullable String token) {
    BulkOperation write = Revision.write(index, tenant, new BookDocument(book), token);
    BulkRequest request = BulkRequest.of(b -> b.operations(write));
    return gate.call(
        client -> ElasticGate.bulk(client, request).items().get(0).status() != Revision.CONFLICT);
  }
}
