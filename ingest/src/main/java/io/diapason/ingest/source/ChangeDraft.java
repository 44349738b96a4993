package io.diapason.ingest.source;

import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source said of one change, understood but not yet stamped.
 *
 * @param tenant whose estate it concerns
 * @param at when the change was made; null when not said
 * @param id the source's name for it
 * @param ci the CI that was altered; empty when none was named
 * @param kind what sort, such as {@code deployment}
 * @param summary one line for people
 * @param url where the source shows it; may be empty
 */
public record ChangeDraft(
    String tenant,
    @Nullable Instant at,
    String id,
    String ci,
    String kind,
    String summary,
    String url) {

  /** The entry of the log that this becomes when it is received at this moment. */
  public Change stamp(Receipt receipt, Instant receivedAt) {
    return new Change(false, tenant, receipt, receivedAt, at, id, ci, kind, summary, url);
  }
}
