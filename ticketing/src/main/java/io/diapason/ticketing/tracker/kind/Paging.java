package io.diapason.ticketing.tracker.kind;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Reads a list page by page until one is not full. */
final class Paging {

  /** Nobody has that many; a tracker that always answers a full page must not be read for ever. */
  private static final int MOST_PAGES = 50;

  private final IntFunction<CompletionStage<JsonNode>> ask;
  private final Function<JsonNode, JsonNode> items;
  private final int size;

  /**
   * A list.
   *
   * @param ask for a page, from 1
   * @param items the array in a page
   * @param size of a full page
   */
  Paging(IntFunction<CompletionStage<JsonNode>> ask, Function<JsonNode, JsonNode> items, int size) {
    this.ask = ask;
    this.items = items;
    this.size = size;
  }

  CompletionStage<List<JsonNode>> all() {
    return from(1, new ArrayList<>());
  }

  private CompletionStage<List<JsonNode>> from(int page, List<JsonNode> read) {
    return ask.apply(page)
        .thenCompose(
            answer -> {
              JsonNode found = items.apply(answer);
              found.forEach(read::add);
              return found.size() < size || page >= MOST_PAGES
                  ? CompletableFuture.completedFuture(read)
                  : from(page + 1, read);
            });
  }
}
