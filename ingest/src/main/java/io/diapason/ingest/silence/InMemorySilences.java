package io.diapason.ingest.silence;

import io.diapason.vocabulary.Silence;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Silences that live as long as their process. */
public final class InMemorySilences implements Silences {

  private final Map<String, Silence> newest = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<Void> put(Silence silence) {
    newest.put(silence.tenant() + "|" + silence.id(), silence);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public List<Silence> of(String tenant) {
    return newest.values().stream().filter(one -> one.tenant().equals(tenant)).toList();
  }
}
