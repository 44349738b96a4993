package io.diapason.ingest.source.awseventbridge;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.aws.Arn;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads every other event. Somebody wrote a rule that sends it, so it is an alert; what kinds of
 * event say when they are over is known of a few.
 */
final class NoticeReader {

  private NoticeReader() {}

  static Parsed read(Fields event, String type, String tenant) {
    Outcome outcome = Outcome.of(event, type);
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(AwsEventbridgeSource.NAME, tenant, event.position())
            .says(outcome.says())
            .identity("type", type)
            .identity("account", event.text("account"))
            .identity("region", event.text("region"))
            .identity("resource", outcome.resource())
            .name(event.text("detail.eventTypeCode", "detail.configRuleName"), type)
            .severity(outcome.severity())
            .summary(summary(event, type))
            .host(machine(event))
            .service(
                ecsService(event),
                event.text(
                    "detail.AutoScalingGroupName",
                    "detail.repository-name",
                    "detail.service",
                    "detail.SourceIdentifier"),
                machine(event).isEmpty() ? Arn.of(outcome.resource()).lastStep() : "")
            .label("account", event.text("account"))
            .label("region", event.text("region"))
            .label("origin", event.text("source"))
            .annotations(event.flat("detail"))
            .startsAt(began(event, outcome))
            .endsAt(resolved(outcome) ? event.time("detail.endTime", "time") : null);
    return Parsed.of(outcome.ends() ? draft.build() : unending(draft));
  }

  /** Nothing will ever say that it is over. */
  private static AlertDraft unending(AlertDraftBuilder draft) {
    return draft.holdsFor(AlertDraft.NEVER_RESOLVED).build();
  }

  private static @Nullable Instant began(Fields event, Outcome outcome) {
    Instant said = event.time("detail.startTime", "detail.StartTime");
    return said == null && !resolved(outcome) ? event.time("time") : said;
  }

  private static boolean resolved(Outcome outcome) {
    return outcome.says() == AlertDraft.Says.RESOLVED;
  }

  private static String machine(Fields event) {
    String named =
        event.text(
            "detail.EC2InstanceId",
            "detail.ec2InstanceId",
            "detail.instance-id",
            "detail.instanceId");
    boolean machine = event.text("detail.resources.0.type").equals("AWS_EC2_INSTANCE");
    return named.isEmpty() && machine ? event.text("detail.resources.0.id") : named;
  }

  /** A task is called by a number, but the group that it belongs to by the service. */
  private static String ecsService(Fields event) {
    String group = event.text("detail.group");
    return group.startsWith("service:") ? group.substring("service:".length()) : "";
  }

  private static String summary(Fields event, String type) {
    String said =
        event.text(
            "detail.StatusMessage",
            "detail.Message",
            "detail.message",
            "detail.eventDescription.0.latestDescription",
            "detail.stoppedReason",
            "detail.reason",
            "detail.Cause",
            "detail.errorMessage");
    String state =
        event.text("detail.state", "detail.status", "detail.StatusCode", "detail.scan-status");
    String shown = said.isEmpty() ? state.toLowerCase(Locale.ROOT) : said;
    return shown.isEmpty() ? type : type + ": " + shown;
  }

  /** What a scan of an image found worst. */
  static Severity worst(Fields event) {
    Fields counts = event.object("detail.finding-severity-counts");
    if (isAny(counts, "CRITICAL")) {
      return Severity.CRITICAL;
    }
    if (isAny(counts, "HIGH")) {
      return Severity.ERROR;
    }
    return isAny(counts, "MEDIUM") ? Severity.WARNING : Severity.INFO;
  }

  private static boolean isAny(Fields counts, String severity) {
    return counts.at(severity).asInt(0) > 0;
  }
}
