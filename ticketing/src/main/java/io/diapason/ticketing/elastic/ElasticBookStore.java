package io.diapason.ticketing.elastic;

import io.diapason.ticketing.guard.BookStore;
import io.diapason.ticketing.guard.RemediationBook;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The books of remediation in Elasticsearch, one document for each tenant. */
public final class ElasticBookStore implements BookStore {

  private final KeptDocuments<RemediationBook> books;

  public ElasticBookStore(ElasticGate gate) {
    books = new KeptDocuments<>(gate, "remediation", RemediationBook.class);
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
                    .orElse(new Read(RemediationBook.empty(), null)));
  }

  @Override
  public CompletionStage<Boolean> write(
      String tenant, RemediationBook book, @Nullable String token) {
    return books.write(tenant, book, token);
  }
}
