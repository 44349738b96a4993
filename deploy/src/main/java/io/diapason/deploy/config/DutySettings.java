package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.escalation.EscalationRoute;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.sla.SlaRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the configuration says of those who work on tickets, and how long they may take.
 *
 * @param sla of the file {@code sla.yaml}, by the calendars of {@code calendars.yaml}
 * @param oncall of the file {@code oncall.yaml}
 * @param escalations of the file {@code escalation.yaml}, in the order in which they are asked
 * @param reach of the file {@code channels.yaml}
 * @param trackers of the file {@code trackers.yaml}
 * @param remedies of the file {@code runbooks.yaml}
 */
public record DutySettings(
    SlaRules sla,
    OnCallPlan oncall,
    List<EscalationRoute> escalations,
    ReachSettings reach,
    List<TrackerSettings> trackers,
    RemediationSettings remedies) {

  /** The files that are read. */
  static final List<String> FILES =
      List.of(
          CalendarsFile.NAME,
          SlaFile.NAME,
          ChannelsFile.NAME,
          OnCallFile.NAME,
          EscalationFile.NAME,
          TrackersFile.NAME,
          RunbooksFile.NAME);

  /** Nothing is promised, and nobody is known. */
  public static DutySettings none() {
    return new DutySettings(
        SlaRules.none(),
        OnCallPlan.none(),
        List.of(),
        ReachSettings.none(),
        List.of(),
        RemediationSettings.none());
  }

  static Loaded<DutySettings> load(Path folder) {
    List<Problem> problems = new ArrayList<>();
    Map<String, BusinessCalendar> calendars = new HashMap<>();
    calendars.put(BusinessCalendar.always().id(), BusinessCalendar.always());
    Path calendarsFile = folder.resolve(CalendarsFile.NAME);
    if (Files.exists(calendarsFile)) {
      Loaded<List<BusinessCalendar>> loaded = CalendarsFile.load(calendarsFile);
      loaded.value().forEach(calendar -> calendars.put(calendar.id(), calendar));
      problems.addAll(loaded.problems());
    }
    SlaRules sla = SlaRules.none();
    Path slaFile = folder.resolve(SlaFile.NAME);
    if (Files.exists(slaFile)) {
      Loaded<SlaRules> loaded = SlaFile.load(slaFile, calendars);
      sla = loaded.value();
      problems.addAll(loaded.problems());
    }
    Loaded<ReachSettings> reach = ReachSettings.load(folder);
    problems.addAll(reach.problems());
    OnCallPlan oncall = OnCallPlan.none();
    if (Files.exists(folder.resolve(OnCallFile.NAME))) {
      Loaded<OnCallPlan> loaded = OnCallFile.load(folder, calendars, reach.value());
      oncall = loaded.value();
      problems.addAll(loaded.problems());
    }
    List<EscalationRoute> escalations = List.of();
    if (Files.exists(folder.resolve(EscalationFile.NAME))) {
      Loaded<List<EscalationRoute>> loaded =
          EscalationFile.load(folder, new StepSection(oncall, reach.value()), calendars);
      escalations = loaded.value();
      problems.addAll(loaded.problems());
    }
    Loaded<List<TrackerSettings>> trackers = TrackersFile.load(folder);
    problems.addAll(trackers.problems());
    problems.addAll(PeopleCheck.of(folder, oncall));
    Loaded<RemediationSettings> remedies = RunbooksFile.load(folder, oncall, calendars);
    problems.addAll(remedies.problems());
    return new Loaded<>(
        new DutySettings(
            sla, oncall, escalations, reach.value(), trackers.value(), remedies.value()),
        problems);
  }
}
