package io.diapason.ticketing.oncall;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The book in memory, for tests: behaves as the contract says, and forgets when it ends. */
public final class InMemoryOverrideStore implements OverrideStore {

  private final Map<String, Read> books = new HashMap<>();
  private long writes;

  @Override
  public synchronized CompletionStage<Read> read(String tenant) {
    return CompletableFuture.completedFuture(
        books.getOrDefault(tenant, new Read(OverrideBook.empty(), null)));
  }

  @Override
  public synchronized CompletionStage<Boolean> write(
      String tenant, OverrideBook book, @Nullable String token) {
    Read stands = books.getOrDefault(tenant, new Read(OverrideBook.empty(), null));
    boolean won = Objects.equals(stands.token(), token);
    if (won) {
      writes++;
      books.put(tenant, new Read(book, Long.toString(writes)));
    }
    return CompletableFuture.completedFuture(won);
  }
}
