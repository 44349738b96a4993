package io.diapason.ingest.source.spinnaker;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.ShortRevision;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events of Spinnaker's Echo, wrapped or not. */
public final class SpinnakerSource implements Source {

  @Override
  public String name() {
    return "spinnaker";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("spinnaker_echo");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    Fields event = body.at("payload.details").isObject() ? body.object("payload") : body;
    String type = event.required("the type of the event", "details.type");
    if (!event.isSound()) {
      return event.refused();
    }
    if (type.startsWith("orca:pipeline:")) {
      return pipeline(event, type, tenant);
    }
    return switch (type) {
      case "build" -> build(event, tenant);
      case "git" -> push(event, tenant);
      case "docker" -> image(event, tenant);
      default -> Parsed.nothing("an event of type " + type + " is part of something larger");
    };
  }

  private static Parsed pipeline(Fields event, String type, String tenant) {
    String id = event.required("the execution", "content.executionId", "content.execution.id");
    String application =
        event.required("the application", "details.application", "content.execution.application");
    if (!event.isSound()) {
      return event.refused();
    }
    String status =
        event
            .text("content.execution.status")
            .toLowerCase(Locale.ROOT)
            .replace('_', ' ')
            .replace("terminal", "failed");
    return Parsed.of(
        new ChangeDraft(
            tenant,
            event.time(
                "content.execution.endTime", "content.execution.startTime", "details.created"),
            id,
            application,
            "deployment",
            application
                + ": pipeline "
                + event.text("content.execution.name", "content.name")
                + " "
                + FirstText.of(status, type.substring(type.lastIndexOf(':') + 1)),
            event.text("content.execution.url", "details.attributes.url")));
  }

  private static Parsed build(Fields event, String tenant) {
    Fields build = event.object("content.project.lastBuild");
    String name = event.required("the name of the job", "content.project.name");
    String number = event.required("the number of the build", "content.project.lastBuild.number");
    if (!event.isSound()) {
      return event.refused();
    }
    boolean running = build.text("building").equals("true");
    return Parsed.of(
        new ChangeDraft(
            tenant,
            ended(build),
            event.text("content.master") + "/" + name + "#" + number,
            name,
            "build",
            name
                + " #"
                + number
                + ": "
                + (running ? "building" : build.text("result").toLowerCase(Locale.ROOT)),
            build.text("url")));
  }

  private static @Nullable Instant ended(Fields build) {
    Instant began = build.time("timestamp");
    long took = build.at("duration").asLong(0);
    return began == null || took < 0 || took > Integer.MAX_VALUE ? began : began.plusMillis(took);
  }

  private static Parsed push(Fields event, String tenant) {
    String name = event.text("content.slug", "content.repoProject");
    String hash = event.text("content.hash");
    return Parsed.of(
        new ChangeDraft(
            tenant,
            event.time("details.created"),
            event.text("content.repoProject") + "/" + name + "@" + hash,
            name,
            "push",
            name + ": " + event.text("content.branch") + " pushed to " + ShortRevision.of(hash),
            ""));
  }

  private static Parsed image(Fields event, String tenant) {
    String repository = event.text("content.repository");
    String tag = event.text("content.tag", "content.digest");
    return Parsed.of(
        new ChangeDraft(
            tenant,
            event.time("details.created"),
            repository + ":" + tag,
            repository.substring(repository.lastIndexOf('/') + 1),
            "release",
            repository + ": image " + ShortRevision.of(tag),
            ""));
  }
}
