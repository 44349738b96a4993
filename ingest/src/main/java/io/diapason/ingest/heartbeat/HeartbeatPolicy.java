package io.diapason.ingest.heartbeat;

import io.diapason.ingest.normalize.TagLabels;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a ping is missing, and what is said of it.
 *
 * <p>Silence counts only while somebody listens. After a start of the door every heartbeat gets one
 * whole interval and its grace anew, because pings that came while the door was shut are not known
 * of; what was missing before is still missing. So a door that restarts more often than a heartbeat
 * pings finds no silence of that heartbeat.
 *
 * <p>A heartbeat that never pinged is as silent as one that stopped: whoever sets up a dead man's
 * switch and then forgets to connect it is told so.
 *
 * @param repeatEvery how often a missing ping is told again, so that its alert does not run out,
 *     and comes back when somebody closed it too early
 */
public record HeartbeatPolicy(Duration repeatEvery) {

  /** The name of the integration in the log, in metrics and in {@code integrations.yaml}. */
  public static final String SOURCE = "heartbeat";

  private static final Position NOWHERE = Position.whole(new byte[0]);

  /** Tells a missing ping again every hour. */
  public static HeartbeatPolicy defaults() {
    return new HeartbeatPolicy(Duration.ofHours(1));
  }

  /**
   * By when the next ping is expected, without the grace.
   *
   * @param listeningSince since when its silence means anything
   */
  public Instant expectedAt(Heartbeat heartbeat, Instant listeningSince) {
    Instant heard = later(heartbeat.watchedSince(), listeningSince);
    Instant ping = heartbeat.lastPingAt();
    return (ping == null ? heard : later(heard, ping)).plus(heartbeat.plan().interval());
  }

  /** Whether a ping has now become missing. */
  public boolean isOverdue(Heartbeat heartbeat, Instant listeningSince, Instant now) {
    return switch (heartbeat.state()) {
      case DISABLED, EXPIRED -> false;
      case WAITING, ALIVE ->
          !now.isBefore(expectedAt(heartbeat, listeningSince).plus(heartbeat.plan().grace()));
    };
  }

  /** Whether it is time to tell again that a ping is missing; null when nobody was told yet. */
  public boolean isToBeTold(Heartbeat heartbeat, @Nullable Instant toldAt, Instant now) {
    return heartbeat.state() == Heartbeat.State.EXPIRED
        && (toldAt == null || !now.isBefore(toldAt.plus(repeatEvery)));
  }

  /** What is said while a ping is missing. */
  public AlertDraft missing(Heartbeat heartbeat) {
    MissingAlert alert = heartbeat.plan().alert();
    return draft(heartbeat)
        .summary(alert.message(), reason(heartbeat))
        .annotation("reason", reason(heartbeat))
        .build();
  }

  /** What is said when it is missing no longer. */
  public AlertDraft recovered(Heartbeat heartbeat, Instant now) {
    return draft(heartbeat).says(AlertDraft.Says.RESOLVED).endsAt(now).build();
  }

  private static AlertDraftBuilder draft(Heartbeat heartbeat) {
    MissingAlert alert = heartbeat.plan().alert();
    return AlertDraftBuilder.of(SOURCE, heartbeat.tenant(), NOWHERE)
        .identity("heartbeat", heartbeat.name())
        .name("HeartbeatMissing")
        .severity(alert.severity())
        .labels(TagLabels.of(alert.tags()))
        .labels(alert.labels())
        .label("heartbeat", heartbeat.name())
        .annotation("tags", String.join(", ", alert.tags()))
        .annotation("description", heartbeat.plan().description())
        .annotation("owner", heartbeat.plan().owner())
        .startsAt(heartbeat.missingSince());
  }

  /** Why, in words and numbers. */
  private static String reason(Heartbeat heartbeat) {
    Instant ping = heartbeat.lastPingAt();
    String expected =
        "Expected a ping of %s every %s"
            .formatted(heartbeat.name(), spoken(heartbeat.plan().interval()));
    if (heartbeat.isFailed()) {
      return expected + ", but it said that it failed";
    }
    return ping == null
        ? expected + ", but none has come since " + heartbeat.watchedSince()
        : expected + ", but the last one came at " + ping;
  }

  private static String spoken(Duration duration) {
    return Stream.of(
            part(duration.toDaysPart(), "d"),
            part(duration.toHoursPart(), "h"),
            part(duration.toMinutesPart(), "min"),
            part(duration.toSecondsPart(), "s"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String part(long count, String unit) {
    return count == 0 ? "" : count + " " + unit;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
