package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketFilter;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.ticketing.ticket.TicketStore;
import io.diapason.ticketing.ticket.TicketWrite;
import io.diapason.ticketing.ticket.Versioned;
import io.diapason.vocabulary.TicketId;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tickets in Elasticsearch, one document each. Reads by key see the last write at once; searches
 * follow within half a second.
 */
public final class ElasticTicketStore implements TicketStore {

  private static final String REFRESH_INTERVAL = "500ms";

  private final ElasticGate gate;
  private final String index;

  public ElasticTicketStore(ElasticGate gate) {
    this.gate = gate;
    index = gate.index("tickets");
  }

  /** Makes the index unless it is there. To be called once before anything else. */
  public CompletionStage<Void> prepare() {
    return gate.run(
        client -> {
          ElasticGate.ensureListed(client, index, Mappings.tickets(), REFRESH_INTERVAL);
        });
  }

  @Override
  public CompletionStage<Map<TicketKey, Versioned<Ticket>>> getAll(Collection<TicketKey> keys) {
    List<String> ids = keys.stream().map(TicketKey::toString).distinct().toList();
    if (ids.isEmpty()) {
      return CompletableFuture.completedFuture(Map.of());
    }
    return gate.call(client -> read(client, ids));
  }

  private Map<TicketKey, Versioned<Ticket>> read(ElasticsearchClient client, List<String> ids)
      throws IOException {
    Map<TicketKey, Versioned<Ticket>> found = new HashMap<>();
    var response = client.mget(m -> m.index(index).ids(ids), TicketDocument.class);
    for (GetResult<TicketDocument> result : Documents.in(response)) {
      Ticket ticket = Objects.requireNonNull(result.source()).ticket();
      found.put(ticket.key(), new Versioned<>(ticket, Revision.token(result)));
    }
    return found;
  }

  @Override
  public CompletionStage<Set<TicketKey>> writeAll(List<TicketWrite> writes) {
    if (writes.isEmpty()) {
      return CompletableFuture.completedFuture(Set.of());
    }
    List<BulkOperation> operations = writes.stream().map(this::operation).toList();
    BulkRequest request = BulkRequest.of(b -> b.operations(operations));
    return gate.call(client -> lost(writes, ElasticGate.bulk(client, request)));
  }

  private BulkOperation operation(TicketWrite write) {
    TicketDocument document = TicketDocument.of(write.ticket());
    String id = write.ticket().key().toString();
    return Revision.write(index, id, document, write.token());
  }

  private static Set<TicketKey> lost(List<TicketWrite> writes, BulkResponse response) {
    Set<TicketKey> lost = new HashSet<>();
    for (int i = 0; i < writes.size(); i++) {
      if (response.items().get(i).status() == Revision.CONFLICT) {
        lost.add(writes.get(i).ticket().key());
      }
    }
    return lost;
  }

  @Override
  public CompletionStage<Page<Ticket>> search(TicketQuery query) {
    BoolQuery filter = filter(query);
    List<FieldValue> after = Sorting.after(query.after());
    return gate.call(
        client -> {
          SearchResponse<TicketDocument> response =
              client.search(
                  s -> {
                    s.index(index).size(query.limit() + 1).query(q -> q.bool(filter));
                    s.sort(Sorting.newestFirst()).trackTotalHits(t -> t.enabled(false));
                    return after.isEmpty() ? s : s.searchAfter(after);
                  },
                  TicketDocument.class);
          return page(response, query.limit());
        });
  }

  private static BoolQuery filter(TicketQuery query) {
    TicketFilter wanted = query.filter();
    return new Filter()
        .term("tenant", query.tenant())
        .any("state", wanted.states())
        .any("priority", wanted.priorities())
        .term("team", wanted.team())
        .term("assignee", wanted.assignee())
        .term("watchers", wanted.watcher())
        .term("service", wanted.service())
        .term("parent", wanted.parent())
        .term("clocks", wanted.clock() == null ? null : wanted.clock().name())
        .containing("title", wanted.words())
        .between("openedAt", wanted.from(), wanted.until())
        .build();
  }

  private static Page<Ticket> page(SearchResponse<TicketDocument> response, int limit) {
    List<Ticket> tickets = Documents.in(response).stream().map(TicketDocument::ticket).toList();
    if (tickets.size() <= limit) {
      return new Page<>(tickets, null);
    }
    Ticket last = tickets.get(limit - 1);
    return new Page<>(
        tickets.subList(0, limit), new Cursor(last.openedAt(), last.id().value()).encode());
  }

  @Override
  public CompletionStage<List<TicketKey>> due(Instant now, int limit) {
    return keys(dueBy("dueAt", now), "dueAt", limit);
  }

  @Override
  public CompletionStage<List<TicketKey>> mirrorsDue(Instant now, Set<String> trackers, int limit) {
    List<FieldValue> names = trackers.stream().sorted().map(FieldValue::of).toList();
    Query inAny = Query.of(q -> q.terms(t -> t.field("trackers").terms(v -> v.value(names))));
    Query due = dueBy("mirrorsDueAt", now);
    return keys(Query.of(q -> q.bool(b -> b.filter(inAny, due))), "mirrorsDueAt", limit);
  }

  private static Query dueBy(String field, Instant now) {
    return Query.of(q -> q.range(r -> r.date(d -> d.field(field).lte(now.toString()))));
  }

  private CompletionStage<List<TicketKey>> keys(Query query, String longestFirst, int limit) {
    SortOptions order = Sorting.ascending(longestFirst);
    return gate.call(
        client -> {
          SearchResponse<TicketDocument> response =
              client.search(
                  s ->
                      s.index(index)
                          .size(limit)
                          .query(query)
                          .sort(order)
                          .trackTotalHits(t -> t.enabled(false))
                          .source(c -> c.filter(f -> f.includes("tenant", "id"))),
                  TicketDocument.class);
          return Documents.in(response).stream()
              .map(d -> new TicketKey(d.tenant(), new TicketId(d.id())))
              .toList();
        });
  }

  @Override
  public CompletionStage<Long> countActive(String tenant) {
    return gate.call(
        client ->
            client
                .count(
                    c ->
                        c.index(index)
                            .query(
                                q ->
                                    q.bool(
                                        b ->
                                            b.filter(
                                                    f ->
                                                        f.term(
                                                            t -> t.field("tenant").value(tenant)))
                                                .filter(
                                                    f ->
                                                        f.term(
                                                            t -> t.field("active").value(true))))))
                .count());
  }
}
