package io.diapason.correlation;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Words for tests: {@code firing("HostDown").on("web-1").critical().at(4)}. */
public final class Fixtures {

  public static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private Fixtures() {}

  public static Instant at(double seconds) {
    return START.plus(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  public static EventBuilder firing(String name) {
    return new EventBuilder(AlertEvent.Kind.FIRING, name);
  }

  public static EventBuilder resolved(String name) {
    return new EventBuilder(AlertEvent.Kind.RESOLVED, name);
  }

  public static EventBuilder acknowledged(String name) {
    return new EventBuilder(AlertEvent.Kind.ACKNOWLEDGED, name);
  }

  public static CiBuilder ci(String id) {
    return new CiBuilder(id);
  }

  /** A chain of callers: makes an estate so large that not everything is near everything. */
  public static List<Ci> callersOf(String id, int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> ci("caller-" + n).dependsOn(n == 0 ? id : "caller-" + (n - 1)).build())
        .toList();
  }

  /** An event under construction. */
  public static final class EventBuilder {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final AlertEvent.Kind kind;
    private final Map<String, String> labels = new TreeMap<>();
    private Severity severity = Severity.WARNING;
    private Duration expiry = Duration.ofDays(7);
    private Instant startsAt;
    private Instant endsAt;

    private EventBuilder(AlertEvent.Kind kind, String name) {
      this.kind = kind;
      labels.put("alertname", name);
    }

    public EventBuilder on(String service) {
      labels.put("service", service);
      return this;
    }

    public EventBuilder with(String label, String value) {
      labels.put(label, value);
      return this;
    }

    public EventBuilder critical() {
      severity = Severity.CRITICAL;
      return this;
    }

    public EventBuilder expiringAfter(Duration time) {
      expiry = time;
      return this;
    }

    public EventBuilder startedAt(double seconds) {
      startsAt = Fixtures.at(seconds);
      return this;
    }

    public EventBuilder endedAt(double seconds) {
      endsAt = Fixtures.at(seconds);
      return this;
    }

    public AlertEvent at(double seconds) {
      Instant at = Fixtures.at(seconds);
      return new AlertEvent(
          kind,
          "default",
          new Receipt("d-test", SEQUENCE.incrementAndGet()),
          at,
          "test",
          Fingerprint.of("default", labels),
          labels.get("alertname"),
          severity,
          labels.get("alertname") + " on " + labels.get("service"),
          labels,
          Map.of(),
          startsAt,
          endsAt,
          kind == AlertEvent.Kind.FIRING ? at.plus(expiry) : null,
          "");
    }
  }

  /** A CI under construction. */
  public static final class CiBuilder {

    private final String id;
    private String team = "";
    private List<String> dependsOn = List.of();
    private List<String> runsOn = List.of();
    private Map<String, String> match = Map.of();

    private CiBuilder(String id) {
      this.id = id;
    }

    public CiBuilder ownedBy(String owner) {
      team = owner;
      return this;
    }

    public CiBuilder dependsOn(String... ids) {
      dependsOn = List.of(ids);
      return this;
    }

    public CiBuilder runsOn(String... ids) {
      runsOn = List.of(ids);
      return this;
    }

    public CiBuilder matching(String label, String expression) {
      match = Map.of(label, expression);
      return this;
    }

    public Ci build() {
      return new Ci(id, "service", team, 2, runsOn, dependsOn, List.of(), match);
    }
  }
}
