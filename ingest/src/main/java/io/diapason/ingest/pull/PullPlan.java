package io.diapason.ingest.pull;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that is put to a Prometheus again and again. Each time it asks for what came since the
 * last answer; the first time for as much as a series needs to warm up, so that a start costs no
 * hour of blindness.
 *
 * @param url where the Prometheus is
 * @param query an expression of PromQL
 * @param name what the series are called where the expression leaves them without a name
 * @param authorization the header {@code Authorization}; null for none
 * @param every the distance of two values, and how often is asked
 * @param lookBack how many values are asked for at first
 */
public record PullPlan(
    URI url,
    String query,
    String name,
    @Nullable String authorization,
    Duration every,
    int lookBack) {

  /** More points of a series Prometheus gives in no answer. */
  private static final int MOST_POINTS = 10_000;

  /** From when on to ask now, given until when the last answer went. */
  public Instant from(@Nullable Instant last, Instant now) {
    Instant earliest = now.minus(every.multipliedBy(MOST_POINTS));
    Instant wanted =
        last == null
            ? now.minus(every.multipliedBy(Math.min(lookBack, MOST_POINTS)))
            : last.plus(every);
    return wanted.isBefore(earliest) ? earliest : wanted;
  }

  /** The address that asks for a stretch of time. */
  public String address(Instant from, Instant to) {
    return "%s/api/v1/query_range?query=%s&start=%s&end=%s&step=%s"
        .formatted(
            url.toString().replaceAll("/+$", ""),
            URLEncoder.encode(query, StandardCharsets.UTF_8),
            from,
            to,
            every.toMillis() / 1000.0);
  }
}
