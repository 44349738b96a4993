package io.diapason.ingest.source.zabbix;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.body.LooseFields;
import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The six severities of Zabbix, graded as its own media type for PagerDuty does: only a disaster is
 * critical. They can be renamed, so the number is asked first.
 */
final class ZabbixSeverity {

  private static final List<Severity> BY_NUMBER =
      List.of(
          Severity.INFO,
          Severity.INFO,
          Severity.WARNING,
          Severity.WARNING,
          Severity.ERROR,
          Severity.CRITICAL);

  private static final Map<String, Severity> BY_WORD =
      Map.of(
          "not classified", Severity.INFO,
          "information", Severity.INFO,
          "warning", Severity.WARNING,
          "average", Severity.WARNING,
          "high", Severity.ERROR,
          "disaster", Severity.CRITICAL);

  private ZabbixSeverity() {}

  static Severity of(LooseFields loose) {
    String number = loose.text("eventnseverity", "triggernseverity", "nseverity", "severityid");
    String word = loose.text("eventseverity", "triggerseverity", "severity", "priority");
    String said = FirstText.of(number, word).toLowerCase(Locale.ROOT);
    if (said.matches("[0-5]")) {
      return BY_NUMBER.get(said.charAt(0) - '0');
    }
    return BY_WORD.getOrDefault(said, SeverityScale.of(word));
  }
}
