package io.diapason.ticketing.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param status the code of HTTP
 * @param retryAfter the header of that name; empty for none
 * @param body as it came
 * @param at when
 */
public record Reply(int status, String retryAfter, String body, Instant at) {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MILLIS = 1_000;

  /** The body as JSON; a missing node when it is none. */
  public JsonNode json() {
    try {
      JsonNode read = VocabularyJson.mapper().readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /** What the code says came of it. */
  public Outcome outcome(String who) {
    String detail = who + " answered " + status;
    if (status >= 200 && status < 300) {
      return Outcome.delivered(detail);
    }
    Outcome.Reason reason =
        switch (status) {
          case 401, 403 -> Outcome.Reason.AUTH;
          case 408, 504 -> Outcome.Reason.TIMEOUT;
          case 425, 429 -> Outcome.Reason.RATE_LIMITED;
          default -> status >= 500 ? Outcome.Reason.UNREACHABLE : Outcome.Reason.REFUSED;
        };
    return Outcome.failed(reason, detail).notBefore(comeAgain().orElse(null));
  }

  /**
   * When it wants to be asked again, an hour ahead at most: by header, or as Telegram and Discord
   * say.
   */
  private Optional<Instant> comeAgain() {
    Optional<Instant> said = header();
    if (said.isEmpty() && status == 429) {
      JsonNode json = json();
      JsonNode seconds =
          json.has("retry_after") ? json.get("retry_after") : json.at("/parameters/retry_after");
      said = seconds.isNumber() ? Optional.of(after(seconds.doubleValue())) : Optional.empty();
    }
    Instant latest = at.plus(LONGEST_PAUSE);
    return said.map(moment -> moment.isAfter(latest) ? latest : moment);
  }

  private Optional<Instant> header() {
    if (retryAfter.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(after(Double.parseDouble(retryAfter.strip())));
    } catch (NumberFormatException notSeconds) {
      return date();
    }
  }

  private Optional<Instant> date() {
    try {
      return Optional.of(
          ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
              .toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Instant after(double seconds) {
    double bounded = Math.min(Math.max(0, seconds), (double) LONGEST_PAUSE.toSeconds());
    return at.plusMillis((long) Math.ceil(bounded * MILLIS));
  }
}
