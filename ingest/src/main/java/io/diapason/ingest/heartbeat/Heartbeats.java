package io.diapason.ingest.heartbeat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Keeps the newest version of every heartbeat. */
public interface Heartbeats {

  /**
   * Keeps a heartbeat in place of its earlier version; completes when it is durable, and is found
   * from then on. One that is removed is not found any more.
   */
  CompletionStage<Void> put(Heartbeat heartbeat);

  /** All heartbeats of all tenants, in any order. */
  List<Heartbeat> all();

  /** All heartbeats of a tenant, in any order. */
  default List<Heartbeat> of(String tenant) {
    return all().stream().filter(one -> one.tenant().equals(tenant)).toList();
  }

  /** The heartbeat of this name. */
  Optional<Heartbeat> find(String tenant, String name);
}
