package io.diapason.ingest.source.checks;

import io.diapason.ingest.source.body.LooseFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the state that a notification speaks of began. */
final class CheckTimes {

  private final LooseFields loose;
  private final boolean ofHost;

  CheckTimes(LooseFields loose, boolean ofHost) {
    this.loose = loose;
    this.ofHost = ofHost;
  }

  /** The change of state; a notification comes some checks, or a repetition, later. */
  @Nullable Instant began() {
    Instant since = heldSince();
    return since == null ? sent() : since;
  }

  /** As {@link #began}, but only if it is said; an acknowledgement comes any time later. */
  @Nullable Instant heldSince() {
    Instant changed = changed();
    Instant sent = sent();
    if (changed != null || sent == null) {
      return changed;
    }
    String seconds = loose.text(ofHost ? "hostdurationsec" : "servicedurationsec", "durationsec");
    return seconds.matches("\\d{1,9}") ? sent.minusSeconds(Long.parseLong(seconds)) : null;
  }

  /** How long the problem lasted says nothing about when it ended. */
  @Nullable Instant ended() {
    Instant changed = changed();
    return changed == null ? sent() : changed;
  }

  private @Nullable Instant changed() {
    return loose.time(
        ofHost ? "lasthoststatechange" : "lastservicestatechange",
        "laststatechange",
        "checkresultlaststatechange");
  }

  private @Nullable Instant sent() {
    return loose.time(
        "timet",
        "microtime",
        "longdatetime",
        "timestamp",
        "checkresultexecutionend",
        "executionend",
        "time",
        "shortdatetime",
        "datetime",
        "date");
  }
}
