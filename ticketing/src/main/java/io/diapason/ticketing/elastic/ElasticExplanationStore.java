package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.diapason.ticketing.explanation.ExplanationStore;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.IncidentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Explanations in Elasticsearch, a document each. Joins are fetched by their ids, which costs no
 * search; merges and partings are few and are searched for.
 */
public final class ElasticExplanationStore implements ExplanationStore {

  private static final String REFRESH_INTERVAL = "5s";
  private static final int BULK = 2_000;

  private final ElasticGate gate;
  private final String index;
  private volatile boolean written;

  public ElasticExplanationStore(ElasticGate gate) {
    this.gate = gate;
    index = gate.index("explanations");
  }

  /** Makes the index unless it is there. To be called once before anything else. */
  public CompletionStage<Void> prepare() {
    return gate.run(
        client ->
            ElasticGate.ensureIndex(client, index, Mappings.explanations(), REFRESH_INTERVAL));
  }

  @Override
  public CompletionStage<Void> apply(List<Explanation> explanations) {
    if (explanations.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    return gate.run(
        client -> {
          for (int from = 0; from < explanations.size(); from += BULK) {
            write(client, explanations.subList(from, Math.min(explanations.size(), from + BULK)));
          }
          written = true;
        });
  }

  private void write(ElasticsearchClient client, List<Explanation> part) throws IOException {
    List<BulkOperation> operations = new ArrayList<>();
    for (Explanation explanation : part) {
      ExplanationDocument document = ExplanationDocument.of(explanation);
      operations.add(
          BulkOperation.of(o -> o.index(i -> i.index(index).id(document.id()).document(document))));
    }
    var unused = ElasticGate.bulk(client, BulkRequest.of(b -> b.operations(operations)));
  }

  @Override
  public CompletionStage<List<Explanation>> joins(String tenant, List<Moment> moments) {
    if (moments.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    List<String> ids =
        moments.stream()
            .flatMap(
                moment ->
                    Stream.of(Kind.OPENED, Kind.JOINED)
                        .map(kind -> ExplanationDocument.id(tenant, moment, kind)))
            .toList();
    return gate.call(
        client ->
            client.mget(m -> m.index(index).ids(ids), ExplanationDocument.class).docs().stream()
                .filter(MultiGetResponseItem::isResult)
                .map(item -> item.result().source())
                .filter(Objects::nonNull)
                .map(ExplanationDocument::explanation)
                .toList());
  }

  @Override
  public CompletionStage<List<Explanation>> turns(String tenant, IncidentId incident, int limit) {
    BoolQuery query = turnsOf(tenant, incident);
    return gate.call(
        client -> {
          if (written) {
            written = false;
            client.indices().refresh(r -> r.index(index));
          }
          return client
              .search(
                  s ->
                      s.index(index)
                          .size(limit)
                          .query(q -> q.bool(query))
                          .sort(ascending("at"), ascending("alert"), ascending("kind"))
                          .trackTotalHits(t -> t.enabled(false)),
                  ExplanationDocument.class)
              .hits()
              .hits()
              .stream()
              .map(Hit::source)
              .filter(Objects::nonNull)
              .map(ExplanationDocument::explanation)
              .toList();
        });
  }

  private static BoolQuery turnsOf(String tenant, IncidentId incident) {
    List<FieldValue> kinds =
        Stream.of(Kind.MERGED, Kind.PARTED).map(Kind::name).map(FieldValue::of).toList();
    return new BoolQuery.Builder()
        .filter(f -> f.term(t -> t.field("tenant").value(tenant)))
        .filter(f -> f.terms(t -> t.field("kind").terms(v -> v.value(kinds))))
        .should(o -> o.term(t -> t.field("incident").value(incident.value())))
        .should(o -> o.term(t -> t.field("other").value(incident.value())))
        .minimumShouldMatch("1")
        .build();
  }

  private static SortOptions ascending(String field) {
    return SortOptions.of(o -> o.field(f -> f.field(field).order(SortOrder.Asc)));
  }
}
