package io.diapason.ingest.maintenance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Windows that live as long as their process. */
public final class InMemoryWindows implements Windows {

  private final Map<String, KeptWindow> newest = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<Void> put(KeptWindow kept) {
    newest.put(key(kept.window().tenant(), kept.window().id()), kept);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public List<KeptWindow> of(String tenant) {
    return newest.values().stream().filter(one -> one.window().tenant().equals(tenant)).toList();
  }

  @Override
  public Optional<KeptWindow> find(String tenant, String id) {
    return Optional.ofNullable(newest.get(key(tenant, id)));
  }

  private static String key(String tenant, String id) {
    return tenant + "|" + id;
  }
}
