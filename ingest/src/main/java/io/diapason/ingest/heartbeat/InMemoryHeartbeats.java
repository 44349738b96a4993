package io.diapason.ingest.heartbeat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Heartbeats that live as long as their process. */
public final class InMemoryHeartbeats implements Heartbeats {

  private record Key(String tenant, String name) {}

  private final Map<Key, Heartbeat> newest = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<Void> put(Heartbeat heartbeat) {
    Key key = new Key(heartbeat.tenant(), heartbeat.name());
    if (heartbeat.isRemoved()) {
      newest.remove(key);
    } else {
      newest.put(key, heartbeat);
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public List<Heartbeat> all() {
    return List.copyOf(newest.values());
  }

  @Override
  public Optional<Heartbeat> find(String tenant, String name) {
    return Optional.ofNullable(newest.get(new Key(tenant, name)));
  }
}
