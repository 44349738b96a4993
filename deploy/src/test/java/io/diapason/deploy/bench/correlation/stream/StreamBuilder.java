package io.diapason.deploy.bench.correlation.stream;

import io.diapason.vocabulary.Ci;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a small stream line by line: who fires, at which second after noon, and why. */
public final class StreamBuilder {

  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final LineReader reader = new LineReader();
  private final List<KnownAlert> alerts = new ArrayList<>();
  private final List<Ci> estate = new ArrayList<>();
  private final List<KnownIncident> incidents = new ArrayList<>();
  private Instant scoredFrom = Instant.MIN;

  public StreamBuilder ci(String id, String... dependsOn) {
    estate.add(new Ci(id, "service", "", 3, List.of(), List.of(dependsOn), List.of(), Map.of()));
    return this;
  }

  public StreamBuilder fires(String name, String service, int second, String incident) {
    Instant at = NOON.plusSeconds(second);
    String line =
        SpokenAlert.firing(Map.of("alertname", name, "service", service), name, at).line(at);
    alerts.add(reader.read("a-" + alerts.size(), incident, line));
    return this;
  }

  public StreamBuilder incident(KnownIncident incident) {
    incidents.add(incident);
    return this;
  }

  public StreamBuilder scoredFrom(int second) {
    scoredFrom = NOON.plusSeconds(second);
    return this;
  }

  public KnownStream build() {
    return new KnownStream("made up", estate, List.of(), alerts, incidents, scoredFrom);
  }
}
