package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The documents in an answer of Elasticsearch. */
final class Documents {

  private Documents() {}

  static <T> List<T> in(SearchResponse<T> response) {
    return response.hits().hits().stream().map(Hit::source).filter(Objects::nonNull).toList();
  }

  /**
   * Those that are there.
   *
   * @throws IOException when one could not be read: it may be there all the same
   */
  static <T> List<GetResult<T>> in(MgetResponse<T> response) throws IOException {
    List<GetResult<T>> found = new ArrayList<>();
    for (MultiGetResponseItem<T> item : response.docs()) {
      if (item.isFailure()) {
        throw new IOException("Expected a document, but got " + item.failure().error().reason());
      }
      if (item.result().found() && item.result().source() != null) {
        found.add(item.result());
      }
    }
    return found;
  }
}
