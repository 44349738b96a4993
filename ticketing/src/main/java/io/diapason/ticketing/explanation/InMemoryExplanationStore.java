package io.diapason.ticketing.explanation;

import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.IncidentId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** The store in memory, for tests: behaves as the contract says, and forgets when it ends. */
public final class InMemoryExplanationStore implements ExplanationStore {

  private record Key(String tenant, Moment moment, Kind kind) {}

  private final Map<Key, Explanation> kept = new HashMap<>();

  @Override
  public synchronized CompletionStage<Void> apply(List<Explanation> explanations) {
    for (Explanation one : explanations) {
      kept.put(new Key(one.tenant(), new Moment(one.alert(), one.at()), one.kind()), one);
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletionStage<List<Explanation>> joins(
      String tenant, List<Moment> moments) {
    return CompletableFuture.completedFuture(
        moments.stream()
            .flatMap(
                moment ->
                    Stream.of(Kind.OPENED, Kind.JOINED)
                        .map(kind -> kept.get(new Key(tenant, moment, kind))))
            .filter(Objects::nonNull)
            .toList());
  }

  @Override
  public synchronized CompletionStage<List<Explanation>> turns(
      String tenant, IncidentId incident, int limit) {
    return CompletableFuture.completedFuture(
        kept.values().stream()
            .filter(one -> one.tenant().equals(tenant))
            .filter(one -> one.kind() == Kind.MERGED || one.kind() == Kind.PARTED)
            .filter(one -> one.incident().equals(incident) || incident.equals(one.other()))
            .sorted(
                Comparator.comparing(Explanation::at)
                    .thenComparing(one -> one.alert().value())
                    .thenComparing(one -> one.kind().name()))
            .limit(limit)
            .toList());
  }
}
