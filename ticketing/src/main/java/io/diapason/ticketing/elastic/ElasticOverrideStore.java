package io.diapason.ticketing.elastic;

import io.diapason.ticketing.oncall.OverrideBook;
import io.diapason.ticketing.oncall.OverrideStore;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The books of overrides in Elasticsearch, one document for each tenant. */
public final class ElasticOverrideStore implements OverrideStore {

  private final KeptDocuments<OverrideBook> books;

  public ElasticOverrideStore(ElasticGate gate) {
    books = new KeptDocuments<>(gate, "oncall", OverrideBook.class);
  }

  /** Makes the index unless it is there. To be called once before anything else. */
  public CompletionStage<Void> prepare() {
    return books.prepare();
  }

  @Override
  public CompletionStage<Read> read(String tenant) {
    return books
        .read(tenant)
        .thenApply(
            found ->
                found
                    .map(one -> new Read(one.value(), one.token()))
                    .orElse(new Read(OverrideBook.empty(), null)));
  }

  @Override
  public CompletionStage<Boolean> write(String tenant, OverrideBook book, @Nullable String token) {
    return books.write(tenant, book, token);
  }
}
