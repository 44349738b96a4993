package io.diapason.ingest.source.checks;

import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.body.LooseFields;

/** What a notification brings beside the state: where the host belongs, what the check measured. */
final class CheckDetails {

  private CheckDetails() {}

  static void describe(AlertDraftBuilder alert, LooseFields loose) {
    alert
        .label("address", loose.text("hostaddress", "address", "hostipaddress"))
        .label("host_groups", loose.text("hostgroupnames", "hostgroups"))
        .label("service_groups", loose.text("servicegroupnames", "servicegroups"))
        .label("poller", loose.text("poller", "instancename", "monitoringserver"))
        .annotation("host_alias", loose.text("hostalias", "alias"))
        .annotation("details", loose.text("longserviceoutput", "longhostoutput", "longoutput"))
        .annotation(
            "performance",
            loose.text("serviceperfdata", "hostperfdata", "perfdata", "checkresultperformancedata"))
        .annotation(
            "check_command",
            loose.text(
                "servicecheckcommand", "hostcheckcommand", "checkcommand", "servicecheckname"))
        .annotation("runbook_url", loose.text("servicenotesurl", "hostnotesurl", "notesurl"))
        .annotation(
            "acknowledged_by",
            loose.text(
                "serviceackauthor", "hostackauthor", "notificationauthor", "ackauthor", "author"))
        .annotation(
            "comment",
            loose.text(
                "serviceackcomment",
                "hostackcomment",
                "notificationcomment",
                "ackdata",
                "comment"));
  }
}
