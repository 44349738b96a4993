package io.diapason.ml.advice;

import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Incident facts for tests, built as they read. */
public final class Facts {

  private String title = "HostDiskFull on host-1";
  private Severity worst = Severity.WARNING;
  private List<String> names = List.of("HostDiskFull");
  private List<String> summaries = List.of();
  private List<Ci> cis = List.of();
  private boolean recentChange;

  public static Facts facts() {
    return new Facts();
  }

  public Facts titled(String title) {
    this.title = title;
    return this;
  }

  public Facts worst(Severity worst) {
    this.worst = worst;
    return this;
  }

  public Facts named(List<String> names) {
    this.names = names;
    return this;
  }

  public Facts saying(List<String> summaries) {
    this.summaries = summaries;
    return this;
  }

  public Facts on(Ci... cis) {
    this.cis = List.of(cis);
    return this;
  }

  public Facts on(List<Ci> cis) {
    this.cis = cis;
    return this;
  }

  public Facts afterAChange() {
    this.recentChange = true;
    return this;
  }

  public IncidentFacts build() {
    Instant openedAt = Instant.parse("2026-01-01T10:00:00Z");
    return new IncidentFacts(
        "default", title, names, summaries, worst, 3, 2, cis, recentChange, openedAt);
  }

  public static Ci ci(String id, String kind, String team, int tier) {
    return new Ci(id, kind, team, tier, List.of(), List.of(), List.of(), Map.of());
  }
}
