package io.diapason.ingest.source.zabbix;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import java.util.Locale;
import java.util.Set;

/**
 * What an event says. Scripts give a value (1 or 0), a status, or nothing but a subject; an update
 * that acknowledges is told by the update or by the acknowledged flag.
 */
final class ZabbixState {

  private static final Set<String> PROBLEM =
      Set.of("1", "problem", "alerting", "firing", "true", "update", "updated");
  private static final Set<String> OVER = Set.of("0", "ok", "resolved", "recovery", "recovered");

  private final Fields fields;
  private final LooseFields loose;

  ZabbixState(Fields fields, LooseFields loose) {
    this.fields = fields;
    this.loose = loose;
  }

  AlertDraft.Says says() {
    String word = lower("eventvalue", "triggervalue", "value01");
    // "status" is asked before "value": some templates put the value of the item there.
    String status = lower("eventstatus", "triggerstatus", "status", "state");
    String said = FirstText.of(word, status, known(lower("value")));
    if (OVER.contains(said) || lower("eventrecoveryvalue", "recoveryvalue").equals("0")) {
      return AlertDraft.Says.RESOLVED;
    }
    if (!said.isEmpty() && !PROBLEM.contains(said)) {
      String path = word.isEmpty() ? "status" : "event_value";
      fields.wrong(Rejection.Reason.BAD_VALUE, "1 or 0, PROBLEM or OK", path, Found.text(said));
    }
    if (said.isEmpty() && saysResolved(lower("subject", "title", "alertsubject"))) {
      return AlertDraft.Says.RESOLVED;
    }
    return isAcknowledged() ? AlertDraft.Says.ACKNOWLEDGED : AlertDraft.Says.FIRING;
  }

  private static String known(String word) {
    return OVER.contains(word) || PROBLEM.contains(word) ? word : "";
  }

  private static boolean saysResolved(String subject) {
    return subject.startsWith("resolved") || subject.startsWith("[resolved");
  }

  private boolean isAcknowledged() {
    String action = lower("eventupdateaction", "updateaction");
    if (action.contains("unacknowledged")) {
      return false;
    }
    String flag = lower("acknowledged", "eventack", "eventackstatus", "ackstatus");
    return action.contains("acknowledged") || flag.equals("yes") || flag.equals("1");
  }

  private String lower(String... names) {
    return loose.text(names).toLowerCase(Locale.ROOT);
  }
}
