package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import org.jspecify.annotations.Nullable;

/**
 * Which writing of a document somebody has read. A write that names it wins only while the document
 * is still that one; this is how Elasticsearch does optimistic concurrency.
 */
final class Revision {

  /** The status of a write that lost. */
  static final int CONFLICT = 409;

  private Revision() {}

  /** The token of a document that was read: its sequence number and primary term. */
  static String token(GetResult<?> read) {
    return read.seqNo() + ":" + read.primaryTerm();
  }

  /**
   * A write that wins only over what was read.
   *
   * @param token of what was read; null when there was no such document
   */
  static BulkOperation write(String index, String id, Object document, @Nullable String token) {
    if (token == null) {
      return BulkOperation.of(o -> o.create(c -> c.index(index).id(id).document(document)));
    }
    int colon = token.indexOf(':');
    long seqNo = Long.parseLong(token.substring(0, colon));
    long term = Long.parseLong(token.substring(colon + 1));
    return BulkOperation.of(
        o ->
            o.index(
                i -> i.index(index).id(id).ifSeqNo(seqNo).ifPrimaryTerm(term).document(document)));
  }
}
