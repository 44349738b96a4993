package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.diapason.ticketing.audit.AuditEntry;
import io.diapason.ticketing.audit.AuditLog;
import io.diapason.ticketing.audit.AuditQuery;
import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The audit log in Elasticsearch. Documents are only ever created: the one request that writes asks
 * for a document that is not there, and one that is there stays.
 */
public final class ElasticAuditLog implements AuditLog {

  private static final String REFRESH_INTERVAL = "500ms";
  private static final int BULK = 500;

  private final ElasticGate gate;
  private final String index;

  public ElasticAuditLog(ElasticGate gate) {
    this.gate = gate;
    index = gate.index("audit");
  }

  /** Makes the index unless it is there. To be called once before anything else. */
  public CompletionStage<Void> prepare() {
    return gate.run(
        client -> ElasticGate.ensureIndex(client, index, Mappings.audit(), REFRESH_INTERVAL));
  }

  @Override
  public CompletionStage<Void> append(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    List<BulkOperation> operations = entries.stream().map(this::operation).toList();
    return gate.run(client -> ElasticGate.bulk(client, operations, BULK));
  }

  private BulkOperation operation(AuditEntry entry) {
    AuditDocument document = AuditDocument.of(entry);
    return Revision.write(index, document.key(), document, null);
  }

  @Override
  public CompletionStage<Page<AuditEntry>> search(AuditQuery query) {
    BoolQuery filter = filter(query);
    List<FieldValue> after = Sorting.after(query.after());
    return gate.call(
        client -> {
          SearchResponse<AuditDocument> response =
              client.search(
                  s -> {
                    s.index(index).size(query.limit() + 1).query(q -> q.bool(filter));
                    s.sort(Sorting.newestFirst("at")).trackTotalHits(t -> t.enabled(false));
                    return after.isEmpty() ? s : s.searchAfter(after);
                  },
                  AuditDocument.class);
          return page(response, query.limit());
        });
  }

  private static BoolQuery filter(AuditQuery query) {
    AuditQuery.Scope scope = query.scope();
    return new Filter()
        .term("tenant", query.tenant())
        .term("kind", scope.kind() == null ? null : scope.kind().name())
        .term("subject", scope.id())
        .term("by", scope.by())
        .term("action", scope.action())
        .between("at", query.from(), query.until())
        .build();
  }

  private static Page<AuditEntry> page(SearchResponse<AuditDocument> response, int limit) {
    List<AuditEntry> entries = Documents.in(response).stream().map(AuditDocument::entry).toList();
    if (entries.size() <= limit) {
      return new Page<>(entries, null);
    }
    AuditEntry last = entries.get(limit - 1);
    return new Page<>(entries.subList(0, limit), new Cursor(last.at(), last.id()).encode());
  }
}
