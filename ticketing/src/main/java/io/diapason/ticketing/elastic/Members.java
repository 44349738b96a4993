package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.diapason.ticketing.view.IncidentKey;
import io.diapason.ticketing.view.PlacedAlert;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the members of incidents, in parts of {@value #PART} for as long as there are more. */
record Members(String index) {

  private static final int PART = 5_000;

  /** What the query finds, oldest member first, at most so many. */
  private List<MemberDocument> scan(ElasticsearchClient client, BoolQuery query, int limit)
      throws IOException {
    List<MemberDocument> found = new ArrayList<>();
    List<FieldValue> after = List.of();
    while (found.size() < limit) {
      List<FieldValue> from = after;
      int size = Math.min(PART, limit - found.size());
      SearchResponse<MemberDocument> response =
          client.search(
              s -> {
                s.index(index).size(size).query(q -> q.bool(query)).sort(oldestFirst());
                s.trackTotalHits(t -> t.enabled(false));
                return from.isEmpty() ? s : s.searchAfter(from);
              },
              MemberDocument.class);
      List<Hit<MemberDocument>> hits = response.hits().hits();
      hits.forEach(h -> found.add(Objects.requireNonNull(h.source())));
      if (hits.size() < size) {
        break;
      }
      after = hits.get(hits.size() - 1).sort();
    }
    return found;
  }

  private static List<SortOptions> oldestFirst() {
    return List.of(
        Sorting.ascending("joinedAt"),
        Sorting.ascending("fingerprint"),
        Sorting.ascending("incident"));
  }

  private static BoolQuery.Builder present(String tenant) {
    return new BoolQuery.Builder()
        .filter(f -> f.term(t -> t.field("tenant").value(tenant)))
        .filter(f -> f.term(t -> t.field("left").value(false)));
  }

  private static BoolQuery of(IncidentKey incident) {
    return present(incident.tenant())
        .filter(f -> f.term(t -> t.field("incident").value(incident.id().value())))
        .build();
  }

  private static List<IncidentAlert> alerts(List<MemberDocument> found) {
    return found.stream().map(MemberDocument::alert).filter(Objects::nonNull).toList();
  }

  List<IncidentAlert> of(ElasticsearchClient client, IncidentKey incident, int limit)
      throws IOException {
    return alerts(scan(client, of(incident), limit));
  }

  List<Fingerprint> fingerprints(ElasticsearchClient client, IncidentKey incident)
      throws IOException {
    return scan(client, of(incident), Integer.MAX_VALUE).stream()
        .map(d -> new Fingerprint(d.fingerprint()))
        .toList();
  }

  List<IncidentAlert> open(ElasticsearchClient client, String tenant) throws IOException {
    BoolQuery query = present(tenant).filter(f -> f.term(t -> t.field("open").value(true))).build();
    // An alert that moved between two incidents may for a moment be in both; the later one counts.
    Map<String, IncidentAlert> open = new LinkedHashMap<>();
    for (MemberDocument member : scan(client, query, Integer.MAX_VALUE)) {
      open.put(member.fingerprint(), Objects.requireNonNull(member.alert()));
    }
    return List.copyOf(open.values());
  }

  /**
   * An alert that moved between two incidents may for a moment be in both; the later one counts.
   */
  Optional<PlacedAlert> locate(ElasticsearchClient client, String tenant, Fingerprint fingerprint)
      throws IOException {
    BoolQuery query =
        present(tenant)
            .filter(f -> f.term(t -> t.field("fingerprint").value(fingerprint.value())))
            .build();
    List<MemberDocument> found = scan(client, query, PART);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(found.size() - 1))
            .filter(last -> last.alert() != null)
            .map(
                last ->
                    new PlacedAlert(
                        new IncidentId(last.incident()), Objects.requireNonNull(last.alert())));
  }

  /** Some alerts of each incident: the small ones in one search, each large one in its own. */
  Map<IncidentKey, List<IncidentAlert>> upTo(
      ElasticsearchClient client, List<HeaderDocument> incidents, int limit) throws IOException {
    Map<IncidentKey, List<IncidentAlert>> result = new HashMap<>();
    List<HeaderDocument> small = new ArrayList<>();
    for (HeaderDocument incident : limit == 0 ? List.<HeaderDocument>of() : incidents) {
      if (incident.alertCount() <= limit) {
        small.add(incident);
      } else {
        result.put(incident.key(), alerts(scan(client, of(incident.key()), limit)));
      }
    }
    if (!small.isEmpty()) {
      ofSmall(client, small).forEach((key, alerts) -> result.put(key, cut(alerts, limit)));
    }
    return result;
  }

  private static List<IncidentAlert> cut(List<IncidentAlert> alerts, int limit) {
    return alerts.subList(0, Math.min(limit, alerts.size()));
  }

  private Map<IncidentKey, List<IncidentAlert>> ofSmall(
      ElasticsearchClient client, List<HeaderDocument> small) throws IOException {
    String tenant = small.get(0).tenant();
    List<FieldValue> ids = small.stream().map(HeaderDocument::id).map(FieldValue::of).toList();
    BoolQuery query =
        present(tenant)
            .filter(f -> f.terms(t -> t.field("incident").terms(v -> v.value(ids))))
            .build();
    Map<IncidentKey, List<IncidentAlert>> result = new HashMap<>();
    for (MemberDocument member : scan(client, query, Integer.MAX_VALUE)) {
      IncidentKey key = new IncidentKey(tenant, new IncidentId(member.incident()));
      result
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(Objects.requireNonNull(member.alert()));
    }
    return result;
  }
}
