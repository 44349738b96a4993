package io.diapason.ingest.silence;

import io.diapason.vocabulary.Silence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Silences that live as long as their process. */
public final class InMemorySilences implements Silences {

  private final Map<String, Silence> newest = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<Void> put(Silence silence) {
    newest.put(key(silence.tenant(), silence.id()), silence);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public List<Silence> of(String tenant) {
    return newest.values().stream().filter(one -> one.tenant().equals(tenant)).toList();
  }

  @Override
  public Optional<Silence> find(String tenant, String id) {
    return Optional.ofNullable(newest.get(key(tenant, id)));
  }

  private static String key(String tenant, String id) {
    return tenant + "|" + id;
  }
}
