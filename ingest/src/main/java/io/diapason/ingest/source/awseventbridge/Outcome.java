package io.diapason.ingest.source.awseventbridge;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an event that is neither an alarm nor a change means.
 *
 * @param says whether something began or ended
 * @param severity how bad it is
 * @param resource on what, as far as its end repeats it
 * @param ends whether events of this kind say when it is over
 */
record Outcome(AlertDraft.Says says, Severity severity, String resource, boolean ends) {

  private static final List<String> BAD =
      List.of(
          "fail",
          "error",
          "unsuccessful",
          "interruption",
          "timed_out",
          "aborted",
          "impaired",
          "essentialcontainerexited");

  private static final Set<String> ENDED = Set.of("CLOSED", "SUPPRESSED", "RESOLVED", "ARCHIVED");

  static Outcome of(Fields event, String type) {
    if (type.equals("AWS Health Event")) {
      return health(event);
    }
    if (type.equals("ECS Container Instance State Change")) {
      boolean connected = event.text("detail.agentConnected").equals("true");
      return new Outcome(
          says(!connected), Severity.ERROR, event.text("detail.containerInstanceArn"), true);
    }
    if (type.equals("ECR Image Scan")) {
      Severity worst = NoticeReader.worst(event);
      return new Outcome(
          says(worst != Severity.INFO), worst, event.text("detail.repository-name"), true);
    }
    if (event.has("detail.newEvaluationResult.complianceType")) {
      return compliance(event);
    }
    if (type.contains("Finding")) {
      return finding(event);
    }
    return new Outcome(
        AlertDraft.Says.FIRING,
        severity(event, type),
        FirstText.of(
            event.text("resources.0"),
            event.text("detail.instance-id", "detail.SourceArn"),
            event.text("id")),
        false);
  }

  /** Inspector, Macie, Access Analyzer and their kin. */
  private static Outcome finding(Fields event) {
    String status = event.text("detail.status").toUpperCase(Locale.ROOT);
    String word = event.text("detail.severity.description", "detail.severity");
    return new Outcome(
        says(!ENDED.contains(status)),
        word.equalsIgnoreCase("high") ? Severity.ERROR : SeverityScale.of(word),
        event.text("detail.findingArn", "detail.id", "resources.0"),
        true);
  }

  private static Outcome compliance(Fields event) {
    boolean bad = event.text("detail.newEvaluationResult.complianceType").equals("NON_COMPLIANT");
    String rule = event.text("detail.configRuleName", "detail.configRuleARN");
    return new Outcome(
        says(bad), Severity.WARNING, rule + " " + event.text("detail.resourceId"), true);
  }

  /** Events of one's own often grade themselves. */
  private static Severity severity(Fields event, String type) {
    String word = event.text("detail.severity", "detail.level");
    return word.isEmpty()
        ? isBad(event, type) ? Severity.ERROR : Severity.INFO
        : SeverityScale.of(word);
  }

  private static Outcome health(Fields event) {
    boolean issue = event.text("detail.eventTypeCategory").equals("issue");
    return new Outcome(
        says(!event.text("detail.statusCode").equals("closed")),
        issue ? Severity.ERROR : Severity.INFO,
        event.text("detail.eventArn"),
        true);
  }

  private static AlertDraft.Says says(boolean firing) {
    return firing ? AlertDraft.Says.FIRING : AlertDraft.Says.RESOLVED;
  }

  private static boolean isBad(Fields event, String type) {
    String words =
        String.join(
                " ",
                type,
                event.text("detail.state", "detail.status", "detail.StatusCode"),
                event.text("detail.eventName", "detail.EventCategories", "detail.event"),
                event.text("detail.stopCode"))
            .toLowerCase(Locale.ROOT);
    return BAD.stream().anyMatch(words::contains);
  }
}
