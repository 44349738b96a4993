package io.diapason.deploy.story;

import io.diapason.deploy.story.Happened.Kind;
import io.diapason.ticketing.desk.Announcer;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketPolicy;
import io.diapason.ticketing.ticket.TimelineEntry;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentSnapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Sees what whoever looks at the page would see: incidents and tickets as they change. */
final class TicketWatcher implements Announcer {

  private final Recorder recorder;
  private final Map<String, Long> told = new HashMap<>();
  private final Map<String, Map<String, String>> members = new HashMap<>();

  TicketWatcher(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void incident(IncidentSnapshot header, @org.jspecify.annotations.Nullable Ticket ticket) {
    // The pipeline's word is seen before, see snapshot().
  }

  /** A version of an incident, as the pipeline announces it. */
  void snapshot(IncidentSnapshot incident) {
    Map<String, String> alerts =
        members.computeIfAbsent(incident.id().value(), any -> new LinkedHashMap<>());
    for (IncidentAlert alert : incident.alerts()) {
      alerts.put(alert.fingerprint().value(), alert.name() + " on " + alert.ci());
    }
    incident.left().forEach(gone -> alerts.remove(gone.value()));
    Cause first = incident.causes().isEmpty() ? null : incident.causes().get(0);
    Map<String, String> facts = new HashMap<>();
    facts.put("alerts", Integer.toString(incident.alertCount()));
    facts.put("members", String.join("; ", alerts.values()));
    facts.put("cause", first == null ? "" : Objects.requireNonNullElse(first.ci(), ""));
    facts.put(
        "changes",
        incident.causes().stream()
            .map(Cause::change)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; ")));
    facts.put("priority", incident.priority().name());
    facts.put("team", incident.team());
    String what = incident.status().name().toLowerCase(Locale.ROOT) + " v" + incident.version();
    String why =
        "%s, %s, %d of %d open; cause %s; changes: %s"
            .formatted(
                incident.title(),
                incident.priority(),
                incident.openCount(),
                incident.alertCount(),
                facts.get("cause"),
                facts.get("changes"));
    recorder.seen(Kind.INCIDENT, incident.id().value(), new Recorder.Line(what, why, facts));
  }

  @Override
  public void ticket(Ticket ticket) {
    long before = told.getOrDefault(ticket.id().value(), 0L);
    int fresh = (int) Math.min(ticket.timelineCount() - before, ticket.timeline().size());
    told.put(ticket.id().value(), ticket.timelineCount());
    List<TimelineEntry> all = ticket.timeline();
    for (TimelineEntry entry : all.subList(all.size() - fresh, all.size())) {
      Recorder.Line line =
          new Recorder.Line(
              entry.kind().name().toLowerCase(Locale.ROOT), entry.text(), facts(ticket, entry));
      if (calls(entry)) {
        recorder.seen(Kind.TICKET, ticket.id().value(), line);
      } else {
        recorder.noted(Kind.TICKET, ticket.id().value(), line);
      }
    }
  }

  private static Map<String, String> facts(Ticket ticket, TimelineEntry entry) {
    return Map.of(
        "text", entry.text(),
        "by", entry.by(),
        "team", ticket.team(),
        "priority", ticket.priority().name(),
        "title", ticket.title(),
        "service", ticket.service());
  }

  /** What the engine does to a ticket; what people do to it stands in the story already. */
  private static boolean calls(TimelineEntry entry) {
    boolean ours = entry.by().equals(TicketPolicy.ENGINE);
    return switch (entry.kind()) {
      case OPENED, TRIAGED, PRIORITY, TEAM, SERVICE, ASSIGNED, ACKNOWLEDGED, STARTED, HELD -> ours;
      case ASSESSED, WATCHED, LINKED, ATTACHED -> ours;
      case LAPSED, SLA_WARNED, SLA_BREACHED, RESOLVED, REOPENED, CLOSED, MERGED -> ours;
      case NOTIFY_FAILED, MIRROR_FAILED -> true;
      case COMMENT, ESCALATED, NOTIFIED, NOTIFY_RETRY, NOTIFY_HELD, NOTIFY_SKIPPED -> false;
      case MIRRORED, MIRROR_RETRY -> false;
    };
  }
}
