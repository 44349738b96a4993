package io.diapason.deploy.importer;

import java.time.Instant;
import java.util.Set;

/** A product whose export can be read. */
public enum ImportSource {
  /** Grafana OnCall's public API. */
  ONCALL,
  /** PagerDuty's REST API, version 2. */
  PAGERDUTY,
  /** Opsgenie's REST API. */
  OPSGENIE;

  /** Its name, as people write it. */
  public String product() {
    return switch (this) {
      case ONCALL -> "Grafana OnCall";
      case PAGERDUTY -> "PagerDuty";
      case OPSGENIE -> "Opsgenie";
    };
  }

  /** The lists that an export of it has. */
  public Set<String> kinds() {
    return switch (this) {
      case ONCALL ->
          Set.of(
              "users",
              "personal_notification_rules",
              "teams",
              "user_groups",
              "schedules",
              "on_call_shifts",
              "escalation_chains",
              "escalation_policies");
      case PAGERDUTY -> Set.of("users", "teams", "schedules", "escalation_policies", "services");
      case OPSGENIE ->
          Set.of("users", "teams", "schedules", "escalations", "overrides", "forwarding_rules");
    };
  }

  /**
   * What an export comes to here.
   *
   * @param asOf what ended before then is left out
   */
  public ImportPlan plan(Export export, Instant asOf) {
    ImportPlan plan = new ImportPlan(asOf);
    export.strangers().forEach(stranger -> plan.lost(stranger, "not understood"));
    switch (this) {
      case ONCALL -> new OnCallReader(export, plan).read();
      case PAGERDUTY -> new PagerDutyReader(export, plan).read();
      case OPSGENIE -> new OpsgenieReader(export, plan).read();
    }
    return plan;
  }
}
