package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.ticket.Versioned;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are only kept under their names and never searched.
 *
 * @param <T> what stands in one
 */
final class KeptDocuments<T> {

  private static final String REFRESH_INTERVAL = "30s";
  private static final String FIELD = "book";

  private final ElasticGate gate;
  private final String index;
  private final Class<T> type;

  KeptDocuments(ElasticGate gate, String kind, Class<T> type) {
    this.gate = gate;
    this.index = gate.index(kind);
    this.type = type;
  }

  CompletionStage<Void> prepare() {
    return gate.run(
        client -> {
          ElasticGate.ensureIndex(client, index, Mappings.books(), REFRESH_INTERVAL);
        });
  }

  CompletionStage<Optional<Versioned<T>>> read(String name) {
    return gate.call(
        client -> {
          List<GetResult<ObjectNode>> found =
              Documents.in(client.mget(m -> m.index(index).ids(List.of(name)), ObjectNode.class));
          if (found.isEmpty()) {
            return Optional.empty();
          }
          GetResult<ObjectNode> one = found.get(0);
          T value =
              VocabularyJson.mapper()
                  .treeToValue(Objects.requireNonNull(one.source()).path(FIELD), type);
          return Optional.of(new Versioned<>(value, Revision.token(one)));
        });
  }

  CompletionStage<Boolean> write(String name, T value, @Nullable String token) {
    ObjectNode document = VocabularyJson.mapper().createObjectNode();
    document.set(FIELD, VocabularyJson.mapper().valueToTree(value));
    BulkOperation write = Revision.write(index, name, document, token);
    BulkRequest request = BulkRequest.of(b -> b.operations(write));
    return gate.call(
        client -> ElasticGate.bulk(client, request).items().get(0).status() != Revision.CONFLICT);
  }
}
