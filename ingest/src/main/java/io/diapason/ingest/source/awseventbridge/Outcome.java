package io.diapason.ingest.source.awseventbridge;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Locale;

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
      List.of("fail", "error", "unsuccessful", "interruption", "timed_out", "aborted", "impaired");

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
    return new Outcome(
        AlertDraft.Says.FIRING,
        isBad(event, type) ? Severity.ERROR : Severity.INFO,
        FirstText.of(
            event.text("resources.0"),
            event.text("detail.instance-id", "detail.SourceArn"),
            event.text("id")),
        false);
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
                event.text("detail.eventName", "detail.EventCategories", "detail.event"))
            .toLowerCase(Locale.ROOT);
    return BAD.stream().anyMatch(words::contains);
  }
}
