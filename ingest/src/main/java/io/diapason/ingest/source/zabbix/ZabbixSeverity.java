package io.diapason.ingest.source.zabbix;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.body.LooseFields;
import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** The stock message, for scripts that post nothing but it. */
  private static final Pattern LINE = Pattern.compile("(?m)^Severity: ([^\\r\\n]+)");

  private ZabbixSeverity() {}

  static Severity of(LooseFields loose) {
    String number = loose.text("eventnseverity", "triggernseverity", "nseverity", "severityid");
    String word = loose.text("eventseverity", "triggerseverity", "severity", "priority");
    Matcher line = LINE.matcher(loose.text("message", "alertmessage"));
    String told = line.find() ? line.group(1) : "";
    String said = FirstText.of(number, word, told).toLowerCase(Locale.ROOT);
    if (said.matches("[0-5]")) {
      return BY_NUMBER.get(said.charAt(0) - '0');
    }
    return BY_WORD.getOrDefault(said, SeverityScale.of(FirstText.of(word, told)));
  }
}
