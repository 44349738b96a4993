package io.diapason.ticketing.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The books in memory, for tests: behaves as the contract says, and forgets when it ends. */
public final class InMemoryBookStore implements BookStore {

  private final Map<String, Read> books = new HashMap<>();
  private long writes;

  @Override
  public synchronized CompletionStage<Read> read(String tenant) {
    return CompletableFuture.completedFuture(standing(tenant));
  }

  private Read standing(String tenant) {
    return books.getOrDefault(tenant, new Read(RemediationBook.empty(), null));
  }

  @Override
  public synchronized CompletionStage<Boolean> write(
      String tenant, RemediationBook book, @Nullable String token) {
    boolean won = Objects.equals(standing(tenant).token(), token);
    if (won) {
      writes++;
      books.put(tenant, new Read(book, Long.toString(writes)));
    }
    return CompletableFuture.completedFuture(won);
  }
}
