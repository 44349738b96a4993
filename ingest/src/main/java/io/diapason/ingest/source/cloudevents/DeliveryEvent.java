package io.diapason.ingest.source.cloudevents;

import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;

/** Reads CDEvents, the vocabulary in which delivery tools tell each other what they did. */
final class DeliveryEvent {

  private DeliveryEvent() {}

  static Parsed read(Fields event, Fields content, String tenant) {
    String[] words = event.text("type").split("\\.", -1);
    String subject = words.length > 2 ? words[2] : "";
    String verb = words.length > 3 ? words[3] : "";
    String kind = kind(subject, verb);
    if (kind.isEmpty()) {
      return Parsed.nothing("a step of a delivery that alters nothing");
    }
    String id = content.text("subject.id");
    String environment = content.text("subject.content.environment.id");
    return Parsed.of(
        new ChangeDraft(
            tenant,
            event.time("time"),
            kind.equals("deployment") && subject.equals("service") ? event.text("id") : id,
            content.text(
                "subject.content.pipelineName", "subject.content.service.id", "subject.id"),
            kind,
            subject + " " + id + " " + verb + (environment.isEmpty() ? "" : " in " + environment),
            content.text("subject.content.url", "subject.content.uri", "subject.content.viewUrl")));
  }

  private static String kind(String subject, String verb) {
    boolean waits = verb.equals("queued");
    switch (subject) {
      case "service":
      case "environment":
        return subject.equals("service") ? "deployment" : "configuration";
      case "artifact":
        return verb.equals("published") ? "release" : "";
      case "build":
        return waits ? "" : "build";
      case "pipelinerun":
        return waits ? "" : "deployment";
      default: // Tests, reviews and tickets alter nothing.
        return subject.equals("change") && verb.equals("merged") ? "merge" : "";
    }
  }
}
