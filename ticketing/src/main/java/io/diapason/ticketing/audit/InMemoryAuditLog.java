package io.diapason.ticketing.audit;

import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Entries in memory, for tests: behaves as the contract says, and forgets when it ends. */
public final class InMemoryAuditLog implements AuditLog {

  private static final Comparator<AuditEntry> NEWEST_FIRST =
      Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id).reversed();

  private final Map<String, AuditEntry> entries = new LinkedHashMap<>();

  @Override
  public synchronized CompletionStage<Void> append(List<AuditEntry> added) {
    added.forEach(entry -> entries.putIfAbsent(entry.tenant() + "|" + entry.id(), entry));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletionStage<Page<AuditEntry>> search(AuditQuery query) {
    List<AuditEntry> matching =
        entries.values().stream().filter(query::matches).sorted(NEWEST_FIRST).toList();
    List<AuditEntry> page = matching.stream().limit(query.limit()).toList();
    String next = null;
    if (page.size() < matching.size()) {
      AuditEntry last = page.get(page.size() - 1);
      next = new Cursor(last.at(), last.id()).encode();
    }
    return CompletableFuture.completedFuture(new Page<>(page, next));
  }
}
