package io.diapason.deploy.house;

import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.RemediationSettings;
import io.diapason.deploy.config.TicketingSettings;
import io.diapason.deploy.config.TrackerSettings;
import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.escalation.EscalationRules;
import io.diapason.ticketing.guard.GuardRules;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.sla.SlaPolicy;
import io.diapason.ticketing.ticket.RetryPolicy;
import io.diapason.ticketing.ticket.TicketRules;
import io.diapason.ticketing.tracker.MirrorPlan;
import io.diapason.vocabulary.Ci;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What ticketing works by, as the configuration says it; pure. */
public final class DutyRules {

  private DutyRules() {}

  /** The rules on tickets, by the plan of the configuration itself. */
  public static TicketRules tickets(DiapasonConfig config) {
    return tickets(config, config.duty().oncall());
  }

  /** The rules on tickets, by whose steps those of a plan are called. */
  public static TicketRules tickets(DiapasonConfig config, OnCallPlan plan) {
    TicketingSettings settings = config.ticketing();
    return new TicketRules(
        settings.openAt(),
        new EscalationRules(
            config.duty().escalations(),
            EscalationPolicy.toNotifier(settings.escalateAfter()),
            plan),
        new SlaPolicy(config.duty().sla()),
        RetryPolicy.defaults(),
        settings.webhook() != null || !config.duty().reach().channels().isEmpty(),
        config.duty().reach().news(),
        new MirrorPlan(config.duty().trackers().stream().map(TrackerSettings::rule).toList()),
        settings.matrix());
  }

  /** What holds runs up. */
  public static GuardRules guards(DiapasonConfig config) {
    RemediationSettings settings = config.duty().remedies();
    return new GuardRules(settings.calendars(), settings.mostCis(), settings.mostStarts());
  }

  /** The CIs by their ids; one that is not described is known by its name. */
  public static Function<String, Ci> estate(DiapasonConfig config) {
    Map<String, Ci> known = config.estate().stream().collect(Collectors.toMap(Ci::id, ci -> ci));
    return id -> Objects.requireNonNullElseGet(known.get(id), () -> Ci.unknown(id));
  }
}
