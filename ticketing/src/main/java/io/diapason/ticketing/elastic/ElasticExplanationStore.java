package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.diapason.ticketing.explanation.ExplanationStore;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.IncidentId;
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
          ElasticGate.bulk(client, explanations.stream().map(this::operation).toList(), BULK);
          written = true;
        });
  }

  private BulkOperation operation(Explanation explanation) {
    ExplanationDocument document = ExplanationDocument.of(explanation);
    return BulkOperation.of(o -> o.index(i -> i.index(index).id(document.id()).document(document)));
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
            Documents.in(client.mget(m -> m.index(index).ids(ids), ExplanationDocument.class))
                .stream()
                .map(found -> Objects.requireNonNull(found.source()).explanation())
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
          SearchResponse<ExplanationDocument> response =
              client.search(
                  s ->
                      s.index(index)
                          .size(limit)
                          .query(q -> q.bool(query))
                          .sort(
                              Sorting.ascending("at"),
                              Sorting.ascending("alert"),
                              Sorting.ascending("kind"))
                          .trackTotalHits(t -> t.enabled(false)),
                  ExplanationDocument.class);
          return Documents.in(response).stream().map(ExplanationDocument::explanation).toList();
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
}
