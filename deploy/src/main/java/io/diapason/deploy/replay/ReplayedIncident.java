package io.diapason.deploy.replay;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** One incident of a replay, folded from its versions. */
final class ReplayedIncident {

  private static final class Member {
    private final TreeSet<Instant> firings = new TreeSet<>();
    private IncidentAlert alert;

    Member(IncidentAlert alert) {
      this.alert = alert;
    }
  }

  private final Map<Fingerprint, Member> members = new LinkedHashMap<>();
  private IncidentSnapshot header;

  ReplayedIncident(IncidentSnapshot first) {
    this.header = first;
    take(first);
  }

  void take(IncidentSnapshot version) {
    header = version;
    version.left().forEach(members::remove);
    for (IncidentAlert alert : version.alerts()) {
      Member member = members.computeIfAbsent(alert.fingerprint(), any -> new Member(alert));
      member.alert = alert;
      // A version brings the newest firings only; all of them together are the whole story.
      member.firings.addAll(alert.firings());
    }
  }

  IncidentSnapshot header() {
    return header;
  }

  int alertCount() {
    return members.size();
  }

  void fingerprints(Map<Fingerprint, IncidentId> places) {
    members.keySet().forEach(fingerprint -> places.put(fingerprint, header.id()));
  }

  /** The incident as {@code incidents.jsonl} has it. */
  Map<String, Object> json() {
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

  private static Map<String, Object> json(Member member) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fingerprint", member.alert.fingerprint());
    json.put("name", member.alert.name());
    json.put("ci", member.alert.ci());
    json.put("severity", member.alert.severity());
    json.put("firings", member.firings);
    json.put("reason", member.alert.reason());
    return json;
  }
}
