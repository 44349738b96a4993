package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import io.diapason.ticketing.view.IncidentKey;
import io.diapason.ticketing.view.IncidentQuery;
import io.diapason.ticketing.view.IncidentUpdate;
import io.diapason.ticketing.view.IncidentView;
import io.diapason.ticketing.view.PlacedAlert;
import io.diapason.ticketing.view.Totals;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The view in Elasticsearch: a document for each incident and one for each member, each carrying
 * the version of the incident that spoke last of it, so that older words lose.
 *
 * <p>Writes do not make themselves searchable: that would cost more than the write. Whoever
 * searches first after a write through this view refreshes; writes of other instances are found
 * within a second.
 */
public final class ElasticIncidentView implements IncidentView {

  private static final String REFRESH_INTERVAL = "1s";

  private final ElasticGate gate;
  private final String headers;
  private final Members members;
  private final ViewWriter writer;
  private final AtomicLong written = new AtomicLong();
  private volatile long searchable;

  public ElasticIncidentView(ElasticGate gate) {
    this.gate = gate;
    headers = gate.index("incidents");
    members = new Members(gate.index("members"));
    writer = new ViewWriter(headers, members);
  }

  /** Makes the indices unless they are there. To be called once before anything else. */
  public CompletionStage<Void> prepare() {
    return gate.run(
        client -> {
          ElasticGate.ensureListed(client, headers, Mappings.headers(), REFRESH_INTERVAL);
          ElasticGate.ensureIndex(client, members.index(), Mappings.members(), REFRESH_INTERVAL);
        });
  }

  @Override
  public CompletionStage<Void> apply(List<IncidentSnapshot> snapshots) {
    if (snapshots.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    List<IncidentUpdate> updates = IncidentUpdate.fold(snapshots);
    return gate.run(
        client -> {
          writer.write(client, updates);
          written.incrementAndGet();
        });
  }

  /** Makes found what was written here; called by every search. */
  private void refresh(ElasticsearchClient client) throws IOException {
    if (searchable == written.get()) {
      return;
    }
    synchronized (written) {
      long now = written.get();
      if (searchable != now) {
        client.indices().refresh(r -> r.index(headers, members.index()));
        searchable = now;
      }
    }
  }

  @Override
  public CompletionStage<Optional<IncidentSnapshot>> get(String tenant, IncidentId id, int alerts) {
    IncidentKey key = new IncidentKey(tenant, id);
    return gate.call(
        client -> {
          var found = client.get(g -> g.index(headers).id(key.toString()), HeaderDocument.class);
          HeaderDocument document = found.source();
          if (!found.found() || document == null) {
            return Optional.empty();
          }
          refresh(client);
          return Optional.of(
              IncidentUpdate.withAlerts(document.header(), members.of(client, key, alerts)));
        });
  }

  @Override
  public CompletionStage<Page<IncidentSnapshot>> list(IncidentQuery query) {
    return gate.call(
        client -> {
          refresh(client);
          List<HeaderDocument> found = search(client, query);
          List<HeaderDocument> page = found.subList(0, Math.min(found.size(), query.limit()));
          Map<IncidentKey, List<IncidentAlert>> alerts = members.upTo(client, page, query.alerts());
          List<IncidentSnapshot> items =
              page.stream()
                  .map(
                      d ->
                          IncidentUpdate.withAlerts(
                              d.header(), alerts.getOrDefault(d.key(), List.of())))
                  .toList();
          if (found.size() <= query.limit()) {
            return new Page<>(items, null);
          }
          HeaderDocument last = page.get(page.size() - 1);
          return new Page<>(items, new Cursor(last.openedAt(), last.id()).encode());
        });
  }

  private List<HeaderDocument> search(ElasticsearchClient client, IncidentQuery query)
      throws IOException {
    BoolQuery.Builder filter = new BoolQuery.Builder();
    filter.filter(f -> f.term(t -> t.field("tenant").value(query.tenant())));
    if (!query.states().isEmpty()) {
      List<FieldValue> states =
          query.states().stream().map(IncidentStatus::name).map(FieldValue::of).toList();
      filter.filter(f -> f.terms(t -> t.field("status").terms(v -> v.value(states))));
    }
    BoolQuery built = filter.build();
    List<FieldValue> after = Sorting.after(query.after());
    SearchResponse<HeaderDocument> response =
        client.search(
            s -> {
              s.index(headers).size(query.limit() + 1).query(q -> q.bool(built));
              s.sort(Sorting.newestFirst()).trackTotalHits(t -> t.enabled(false));
              return after.isEmpty() ? s : s.searchAfter(after);
            },
            HeaderDocument.class);
    return Documents.in(response);
  }

  @Override
  public CompletionStage<List<IncidentAlert>> openAlerts(String tenant) {
    return gate.call(
        client -> {
          refresh(client);
          return members.open(client, tenant);
        });
  }

  @Override
  public CompletionStage<Optional<PlacedAlert>> locate(String tenant, Fingerprint fingerprint) {
    return gate.call(
        client -> {
          refresh(client);
          return members.locate(client, tenant, fingerprint);
        });
  }

  @Override
  public CompletionStage<Totals> totals(String tenant) {
    return gate.call(
        client -> {
          refresh(client);
          SearchResponse<Void> response =
              client.search(
                  s ->
                      s.index(headers)
                          .size(0)
                          .query(q -> q.bool(ofTenantUnmerged(tenant)))
                          .trackTotalHits(t -> t.enabled(true))
                          .aggregations("alerts", a -> a.sum(m -> m.field("alertCount")))
                          .aggregations("open", a -> a.sum(m -> m.field("openCount")))
                          .aggregations(
                              "closed",
                              a ->
                                  a.filter(
                                      f ->
                                          f.term(
                                              t ->
                                                  t.field("status")
                                                      .value(IncidentStatus.CLOSED.name())))),
                  Void.class);
          var total = Objects.requireNonNull(response.hits().total()).value();
          var sums = response.aggregations();
          long closed = Objects.requireNonNull(sums.get("closed")).filter().docCount();
          return new Totals(
              total,
              total - closed,
              whole(Objects.requireNonNull(sums.get("alerts")).sum().value()),
              whole(Objects.requireNonNull(sums.get("open")).sum().value()));
        });
  }

  private static long whole(@org.jspecify.annotations.Nullable Double sum) {
    return sum == null ? 0 : Math.round(sum);
  }

  private static BoolQuery ofTenantUnmerged(String tenant) {
    return BoolQuery.of(
        b ->
            b.filter(f -> f.term(t -> t.field("tenant").value(tenant)))
                .mustNot(f -> f.term(t -> t.field("status").value(IncidentStatus.MERGED.name()))));
  }
}
