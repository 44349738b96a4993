package io.diapason.ingest.remark;

import io.diapason.vocabulary.Fingerprint;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Remarks that live as long as their process. */
public final class InMemoryRemarks implements Remarks {

  private record Key(String tenant, Fingerprint alert) {}

  private final Map<Key, Remark> newest = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<Void> put(Remark remark) {
    newest.put(new Key(remark.tenant(), remark.alert()), remark);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public Remark find(String tenant, Fingerprint alert) {
    return newest.getOrDefault(new Key(tenant, alert), Remark.none(tenant, alert));
  }
}
