package io.diapason.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log of record {@code changes}: a planned alteration of a CI, a prime suspect
 * when something breaks soon after.
 *
 * @param tick whether this entry only says that time has passed
 * @param tenant whose estate it concerns
 * @param receipt the number that the door gave
 * @param receivedAt the stream's time, stamped at the door
 * @param at when the change was made, as its source says
 * @param id the source's name for it, such as a build number or a commit
 * @param ci the CI that was altered; empty when the source named none
 * @param kind what sort, such as {@code deployment} or {@code config}
 * @param summary one line for people
 * @param url where the source shows it; may be empty
 */
public record Change(
    boolean tick,
    String tenant,
    Receipt receipt,
    Instant receivedAt,
    @Nullable Instant at,
    String id,
    String ci,
    String kind,
    String summary,
    String url) {

  public Change {
    tenant = tenant == null ? "" : tenant;
    receipt = receipt == null ? Receipt.NONE : receipt;
    id = id == null ? "" : id;
    ci = ci == null ? "" : ci;
    kind = kind == null ? "" : kind;
    summary = summary == null ? "" : summary;
    url = url == null ? "" : url;
  }

  /** Says only that the door's clock has reached this moment. */
  public static Change tick(Receipt lastGiven, Instant at) {
    return new Change(true, "", lastGiven, at, null, "", "", "", "", "");
  }

  /** When the change was made; the moment of its arrival where its source did not say. */
  public Instant madeAt() {
    return at == null ? receivedAt : at;
  }
}
