package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunKey;
import io.diapason.ticketing.run.RunQuery;
import io.diapason.ticketing.run.RunState;
import io.diapason.ticketing.run.RunStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs in Elasticsearch, one document each. Reads by key see the last write at once. */
public final class ElasticRunStore implements RunStore {

  private static final String REFRESH_INTERVAL = "500ms";

  private final ElasticGate gate;
  private final String index;

  public ElasticRunStore(ElasticGate gate) {
    this.gate = gate;
    index = gate.index("runs");
  }

  /** Makes the index unless it is there. To be called once before anything else. */
  public CompletionStage<Void> prepare() {
    return gate.run(
        client -> {
          ElasticGate.ensureIndex(client, index, Mappings.runs(), REFRESH_INTERVAL);
        });
  }

  @Override
  public CompletionStage<Optional<Stored>> get(RunKey key) {
    return gate.call(
        client -> {
          List<GetResult<RunDocument>> found =
              Documents.in(
                  client.mget(m -> m.index(index).ids(List.of(key.toString())), RunDocument.class));
          return found.stream()
              .findFirst()
              .map(
                  one ->
                      new Stored(Objects.requireNonNull(one.source()).run(), Revision.token(one)));
        });
  }

  @Override
  public CompletionStage<Boolean> write(Run run, @Nullable String token) {
    BulkOperation write = Revision.write(index, run.key().toString(), RunDocument.of(run), token);
    BulkRequest request = BulkRequest.of(b -> b.operations(write));
    return gate.call(
        client -> ElasticGate.bulk(client, request).items().get(0).status() != Revision.CONFLICT);
  }

  @Override
  public CompletionStage<Page<Run>> search(RunQuery query) {
    BoolQuery filter = filter(query);
    List<FieldValue> after = Sorting.after(query.after());
    return gate.call(
        client -> {
          SearchResponse<RunDocument> response =
              client.search(
                  s -> {
                    s.index(index).size(query.limit() + 1).query(q -> q.bool(filter));
                    s.sort(Sorting.newestFirst()).trackTotalHits(t -> t.enabled(false));
                    return after.isEmpty() ? s : s.searchAfter(after);
                  },
                  RunDocument.class);
          return page(response, query.limit());
        });
  }

  private static BoolQuery filter(RunQuery query) {
    BoolQuery.Builder filter = new BoolQuery.Builder();
    term(filter, "tenant", query.tenant());
    term(filter, "runbook", query.runbook());
    term(filter, "ticket", query.ticket());
    term(filter, "incident", query.incident());
    if (!query.states().isEmpty()) {
      List<FieldValue> states =
          query.states().stream().map(RunState::name).map(FieldValue::of).toList();
      filter.filter(f -> f.terms(t -> t.field("state").terms(v -> v.value(states))));
    }
    return filter.build();
  }

  private static void term(BoolQuery.Builder filter, String field, @Nullable String value) {
    if (value != null) {
      filter.filter(f -> f.term(t -> t.field(field).value(value)));
    }
  }

  private static Page<Run> page(SearchResponse<RunDocument> response, int limit) {
    List<Run> runs = Documents.in(response).stream().map(RunDocument::run).toList();
    if (runs.size() <= limit) {
      return new Page<>(runs, null);
    }
    Run last = runs.get(limit - 1);
    return new Page<>(runs.subList(0, limit), new Cursor(last.createdAt(), last.id()).encode());
  }

  @Override
  public CompletionStage<List<RunKey>> due(Instant now, int limit) {
    return gate.call(
        client -> {
          SearchResponse<RunDocument> response =
              client.search(
                  s ->
                      s.index(index)
                          .size(limit)
                          .query(
                              q -> q.range(r -> r.date(d -> d.field("dueAt").lte(now.toString()))))
                          .sort(Sorting.ascending("dueAt"))
                          .trackTotalHits(t -> t.enabled(false))
                          .source(c -> c.filter(f -> f.includes("tenant", "id"))),
                  RunDocument.class);
          return Documents.in(response).stream()
              .map(found -> new RunKey(found.tenant(), found.id()))
              .toList();
        });
  }
}
