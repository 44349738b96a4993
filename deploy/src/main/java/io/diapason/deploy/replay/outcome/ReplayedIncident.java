package io.diapason.deploy.replay.outcome;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One incident of a replay, folded from its versions. */
public final class ReplayedIncident {

  private final Map<Fingerprint, ReplayedAlert> members = new LinkedHashMap<>();
  private IncidentSnapshot header;
  private @Nullable FirstPage firstPage;

  ReplayedIncident(IncidentSnapshot first, Priority pageFrom) {
    this.header = first;
    take(first, pageFrom);
  }

  void take(IncidentSnapshot version, Priority pageFrom) {
    header = version;
    version.left().forEach(members::remove);
    for (IncidentAlert alert : version.alerts()) {
      members.compute(
          alert.fingerprint(),
          (any, known) -> known == null ? ReplayedAlert.of(alert) : known.and(alert));
    }
    if (firstPage == null && pages(version, pageFrom)) {
      firstPage = new FirstPage(version.updatedAt(), version.priority(), version.team());
    }
  }

  /** As the rules of tickets have it: ongoing, and at least as urgent as tickets begin. */
  private static boolean pages(IncidentSnapshot version, Priority pageFrom) {
    boolean ongoing =
        version.status() == IncidentStatus.OPEN || version.status() == IncidentStatus.SETTLED;
    return ongoing && !pageFrom.isMoreUrgentThan(version.priority());
  }

  /** Its last version; the alerts there are only those that changed last. */
  public IncidentSnapshot header() {
    return header;
  }

  /** All that belong to it, in the order in which they joined. */
  public Collection<ReplayedAlert> members() {
    return members.values();
  }

  /** How many belong to it. */
  public int alertCount() {
    return members.size();
  }

  /** When somebody would first have been told; null when nobody would. */
  public @Nullable FirstPage firstPage() {
    return firstPage;
  }

  /** When it ended as far as the replay has seen. */
  public Instant end() {
    Instant resolved = header.resolvedAt();
    return resolved == null ? header.updatedAt() : resolved;
  }

  /** The incident as {@code incidents.jsonl} has it. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", header.id());
    json.put("openedAt", header.openedAt());
    json.put("resolvedAt", header.resolvedAt());
    json.put("title", header.title());
    json.put("priority", header.priority());
    json.put("team", header.team());
    json.put("alerts", members.values().stream().map(ReplayedIncident::json).toList());
    json.put("causes", header.causes());
    return json;
  }

  private static Map<String, Object> json(ReplayedAlert alert) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fingerprint", alert.fingerprint());
    json.put("name", alert.name());
    json.put("ci", alert.ci());
    json.put("severity", alert.severity());
    json.put("firings", alert.firings());
    json.put("reason", alert.reason());
    return json;
  }
}
