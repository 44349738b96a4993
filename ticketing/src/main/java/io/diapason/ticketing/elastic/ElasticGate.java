package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.SegmentSortOrder;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.diapason.ticketing.ticket.StoreOutage;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/**
 * The way to Elasticsearch: blocking calls run on a few threads behind a bounded queue, and every
 * failure of the outside becomes a {@link StoreOutage}. It is shared by all stores of this room and
 * does not own the connection.
 */
public final class ElasticGate implements AutoCloseable {

  private static final int THREADS = 6;
  private static final int QUEUE = 1_000;

  private final ElasticsearchClient client;
  private final String prefix;
  private final ThreadPoolExecutor workers;

  /**
   * Opens the gate.
   *
   * @param connection where Elasticsearch is; closed by whoever opened it
   * @param prefix begins the name of every index, such as {@code diapason}
   */
  public ElasticGate(RestClient connection, String prefix) {
    client =
        new ElasticsearchClient(
            new RestClientTransport(connection, new JacksonJsonpMapper(VocabularyJson.mapper())));
    this.prefix = prefix;
    workers =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            task -> {
              Thread thread = new Thread(task, "elastic-gate");
              thread.setDaemon(true);
              return thread;
            });
    workers.allowCoreThreadTimeOut(true);
  }

  /** Something asked of Elasticsearch. */
  interface Call<T> {
    T on(ElasticsearchClient client) throws IOException;
  }

  String index(String name) {
    return prefix + "-" + name;
  }

  /** Calls on a worker. A full queue fails at once: better an error than a queue without end. */
  <T> CompletableFuture<T> call(Call<T> call) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      workers.execute(() -> complete(result, call));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(
          new StoreOutage(
              "Expected a free place in the queue to Elasticsearch, but it is full", e));
    }
    return result;
  }

  /** A call that answers nothing. */
  interface Task {
    void on(ElasticsearchClient client) throws IOException;
  }

  CompletableFuture<Void> run(Task task) {
    CompletableFuture<Boolean> done =
        call(
            client -> {
              task.on(client);
              return true;
            });
    return done.thenAccept(ignored -> {});
  }

  // A call that throws anything must still complete its stage, or its caller would wait for ever.
  @SuppressWarnings("CatchingUnchecked")
  private <T> void complete(CompletableFuture<T> result, Call<T> call) {
    try {
      result.complete(call.on(client));
    } catch (ResponseException e) {
      int status = e.getResponse().getStatusLine().getStatusCode();
      result.completeExceptionally(outage("it answered " + status, e));
    } catch (IOException | ElasticsearchException e) {
      result.completeExceptionally(outage(String.valueOf(e.getMessage()), e));
    } catch (Exception e) {
      result.completeExceptionally(e);
    }
  }

  private static StoreOutage outage(String what, Exception cause) {
    return new StoreOutage("Expected Elasticsearch to answer, but " + what, cause);
  }

  /**
   * Makes an index, unless it is there, that keeps its documents in the order of {@link
   * Sorting#newestFirst()}: the first page of a list is then read without looking at all others.
   */
  static void ensureListed(
      ElasticsearchClient client, String index, TypeMapping mapping, String refreshInterval)
      throws IOException {
    ensure(
        client,
        index,
        mapping,
        settings(refreshInterval)
            .sort(
                s ->
                    s.field(Sorting.NEWEST_FIRST)
                        .order(SegmentSortOrder.Desc, SegmentSortOrder.Desc)));
  }

  /** Makes an index unless it is there; several instances may do so at once. */
  static void ensureIndex(
      ElasticsearchClient client, String index, TypeMapping mapping, String refreshInterval)
      throws IOException {
    ensure(client, index, mapping, settings(refreshInterval));
  }

  private static IndexSettings.Builder settings(String refreshInterval) {
    return new IndexSettings.Builder()
        .numberOfShards("1")
        .numberOfReplicas("0")
        .refreshInterval(t -> t.time(refreshInterval));
  }

  private static void ensure(
      ElasticsearchClient client, String index, TypeMapping mapping, IndexSettings.Builder made)
      throws IOException {
    if (client.indices().exists(e -> e.index(index)).value()) {
      // Fields that later releases search are added; those that are there stay as they are.
      client.indices().putMapping(m -> m.index(index).properties(mapping.properties()));
      return;
    }
    IndexSettings settings = made.build();
    try {
      client.indices().create(c -> c.index(index).settings(settings).mappings(mapping));
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }

  /** Sends a bulk whose items may lose to a newer version and must not fail otherwise. */
  static BulkResponse bulk(ElasticsearchClient client, BulkRequest request) throws IOException {
    BulkResponse response = client.bulk(request);
    for (BulkResponseItem item : response.items()) {
      if (item.status() >= 300 && item.status() != Revision.CONFLICT) {
        String reason = item.error() == null ? "" : item.error().reason();
        throw new IOException(
            "Expected item "
                + item.id()
                + " to be written, but got "
                + item.status()
                + " "
                + reason);
      }
    }
    return response;
  }

  /** As {@link #bulk(ElasticsearchClient, BulkRequest)}, of any number of items, part by part. */
  static void bulk(ElasticsearchClient client, List<BulkOperation> operations, int part)
      throws IOException {
    for (int from = 0; from < operations.size(); from += part) {
      List<BulkOperation> some = operations.subList(from, Math.min(operations.size(), from + part));
      var unused = bulk(client, BulkRequest.of(b -> b.operations(some)));
    }
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
