package io.diapason.ingest.source.awseventbridge;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.aws.Arn;
import io.diapason.ingest.source.body.Fields;
import java.util.Locale;

/**
 * Reads what the services that build, deploy and configure did. All phases of one execution have
 * its id, so they are one change.
 */
final class ChangeReader {

  private ChangeReader() {}

  static boolean isChange(String type) {
    return type.startsWith("CodePipeline ")
        || type.startsWith("CodeDeploy ")
        || type.startsWith("CodeBuild ")
        || type.startsWith("CodeCommit Repository ")
        || type.startsWith("CodeArtifact Package ")
        || type.startsWith("CloudFormation Stack ")
        || type.equals("ECS Deployment State Change")
        || type.equals("ECR Image Action")
        || type.equals("CloudWatch Alarm Configuration Change");
  }

  static Parsed read(Fields event, String type, String tenant) {
    Arn resource = Arn.of(event.text("resources.0"));
    String ci =
        event.text(
            "detail.pipeline",
            "detail.application",
            "detail.project-name",
            "detail.packageName",
            "detail.repository-name",
            "detail.repositoryName",
            "detail.alarmName");
    String id =
        event.text(
            "detail.execution-id",
            "detail.deploymentId",
            "detail.build-id",
            "detail.image-digest",
            "detail.commitId",
            "detail.client-request-token",
            "id");
    if (isPending(event)) {
      return Parsed.nothing("a change that waits to begin");
    }
    return Parsed.of(
        new ChangeDraft(
            tenant,
            event.time("time"),
            id,
            FirstText.of(ci, named(event, resource)),
            kind(type),
            summary(event, type, FirstText.of(ci, named(event, resource))),
            url(event)));
  }

  /** A stack is {@code stack/name/hash}, a service {@code service/cluster/name}. */
  private static String named(Fields event, Arn resource) {
    String stack = Arn.of(event.text("detail.stack-id")).resource();
    String[] steps = stack.split("/", -1);
    return steps.length > 1 ? steps[1] : resource.lastStep();
  }

  private static String kind(String type) {
    if (type.startsWith("CodeBuild ")) {
      return "build";
    }
    if (type.startsWith("CodeCommit ")) {
      return "push";
    }
    if (type.startsWith("ECR ") || type.startsWith("CodeArtifact ")) {
      return "release";
    }
    return type.endsWith("Configuration Change") ? "configuration" : "deployment";
  }

  private static boolean isPending(Fields event) {
    String state = state(event);
    return state.equals("queued") || state.equals("pending") || state.equals("ready");
  }

  private static String state(Fields event) {
    return event
        .text(
            "detail.state",
            "detail.build-status",
            "detail.completed-phase-status",
            "detail.status-details.status",
            "detail.eventName",
            "detail.result",
            "detail.event",
            "detail.operationType",
            "detail.operation")
        .toLowerCase(Locale.ROOT);
  }

  private static String summary(Fields event, String type, String ci) {
    String subject = type.replaceFirst(" (State|Status|Phase)?[ -]?[Cc]hange.*$", "");
    String part =
        event.text(
            "detail.deploymentGroup",
            "detail.stage",
            "detail.image-tag",
            "detail.referenceName",
            "detail.packageVersion",
            "detail.reason");
    return (subject + " of " + ci + (part.isEmpty() ? "" : " (" + part + ")") + ": " + said(event))
        .strip();
  }

  private static String said(Fields event) {
    return state(event).replace('_', ' ').replaceFirst("^$", "changed");
  }

  private static String url(Fields event) {
    String region = event.text("region");
    String link = event.text("detail.additional-information.logs.deep-link");
    String pipeline = event.text("detail.pipeline");
    String deployment = event.text("detail.deploymentId");
    String console = "https://" + region + ".console.aws.amazon.com/codesuite/";
    if (!link.isEmpty() || region.isEmpty()) {
      return link;
    }
    if (!pipeline.isEmpty()) {
      String execution = event.text("detail.execution-id");
      return console + "codepipeline/pipelines/" + pipeline + "/executions/" + execution;
    }
    return event.text("source").equals("aws.codedeploy")
        ? console + "codedeploy/deployments/" + deployment
        : "";
  }
}
