package io.diapason.ingest.source.flux;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.ShortRevision;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events of Flux. */
public final class FluxSource implements Source {

  private static final String NAME = "flux";

  /** What is put into the cluster; the other objects only fetch. */
  private static final Set<String> DEPLOYING = Set.of("Kustomization", "HelmRelease", "Terraform");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("fluxcd");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, event -> read(event, tenant));
  }

  private static Parsed read(Fields event, String tenant) {
    event.required("the name of the object", "involvedObject.name");
    event.required("the kind of the object", "involvedObject.kind");
    String severity = event.required("'info' or 'error'", "severity");
    if (!severity.isEmpty() && !Set.of("info", "error", "trace").contains(severity)) {
      event.wrong(
          Rejection.Reason.BAD_VALUE, "'info' or 'error'", "severity", Found.text(severity));
    }
    if (!event.isSound()) {
      return event.refused();
    }
    if (severity.equals("error")) {
      return Parsed.of(alert(event, AlertDraft.Says.FIRING, tenant));
    }
    return event.text("reason").contains("Succe")
        ? success(event, tenant)
        : Parsed.nothing("a step on the way");
  }

  /** There is no event that ends an error; the next success of the object does. */
  private static Parsed success(Fields event, String tenant) {
    AlertDraft over = alert(event, AlertDraft.Says.RESOLVED, tenant);
    boolean deploys = DEPLOYING.contains(event.text("involvedObject.kind"));
    return deploys && !revision(event).isEmpty()
        ? new Parsed(List.of(over), List.of(change(event, tenant)), List.of(), null)
        : Parsed.of(over);
  }

  private static ChangeDraft change(Fields event, String tenant) {
    String name = event.text("involvedObject.name");
    return new ChangeDraft(
        tenant,
        event.time("timestamp"),
        object(event) + "@" + revision(event),
        name,
        "deployment",
        name + ": reconciled with " + ShortRevision.of(revision(event)),
        "");
  }

  private static AlertDraft alert(Fields event, AlertDraft.Says says, String tenant) {
    boolean over = says == AlertDraft.Says.RESOLVED;
    String kind = event.text("involvedObject.kind");
    return AlertDraftBuilder.of(NAME, tenant, event.position())
        .says(says)
        .identity("object", object(event))
        .name(kind + " fails")
        .severity(Severity.ERROR)
        .summary(event.text("message"), event.text("reason"))
        .service(event.text("involvedObject.name"))
        .label("kind", kind)
        .label("namespace", event.text("involvedObject.namespace"))
        .label("cluster", event.text("metadata.cluster", "metadata.region"))
        .label("environment", event.text("metadata.env", "metadata.environment"))
        .annotation("reason", event.text("reason"))
        .annotation("message", event.text("message"))
        .annotation("revision", revision(event))
        .annotation("controller", event.text("reportingController"))
        .startsAt(over ? null : event.time("timestamp"))
        .endsAt(over ? event.time("timestamp") : null)
        .build();
  }

  private static String object(Fields event) {
    return FirstText.of(
        event.text("involvedObject.uid"),
        String.join(
            "/",
            event.text("involvedObject.kind"),
            event.text("involvedObject.namespace"),
            event.text("involvedObject.name")));
  }

  /** The key carries the group of the API, which is different for every kind. */
  private static String revision(Fields event) {
    return event.texts("metadata").entrySet().stream()
        .filter(entry -> entry.getKey().replaceFirst("^.*/", "").equals("revision"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
