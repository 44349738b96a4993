package io.diapason.ingest.source.falco;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Flattening;
import io.diapason.vocabulary.Severity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Falco. It tells what happened, and never that it is over. The rule and where it matched identify:
 * a shell in one container is one matter however many commands are typed into it.
 */
public final class FalcoSource implements Source {

  /** Falco writes the time and the priority in front of its sentence. */
  private static final Pattern PREFIX =
      Pattern.compile("^[0-9T:.+-]{8,40}Z?: (?:[A-Z][a-z]+ )(?=\\S)");

  /** The priorities of syslog; people attend to those from Warning on. */
  private static final Map<String, Severity> PRIORITIES =
      Map.of(
          "emergency", Severity.CRITICAL,
          "alert", Severity.CRITICAL,
          "critical", Severity.CRITICAL,
          "error", Severity.ERROR,
          "warning", Severity.WARNING,
          "notice", Severity.INFO,
          "informational", Severity.INFO,
          "info", Severity.INFO,
          "debug", Severity.INFO);

  @Override
  public String name() {
    return "falco";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("falcosidekick");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> one(fields, tenant));
  }

  private Parsed one(Fields fields, String tenant) {
    String rule = fields.required("the name of the rule", "rule");
    if (!fields.isSound()) {
      return fields.refused();
    }
    return rule.equals("Test rule") && fields.text("output").contains("falcosidekick")
        ? Parsed.nothing("a test of Falcosidekick")
        : Parsed.of(draft(fields, tenant, rule));
  }

  private AlertDraft draft(Fields fields, String tenant, String rule) {
    Map<String, String> event = fieldsOf(fields.at("output_fields"));
    String pod = event.getOrDefault("k8s.pod.name", "");
    String container = FirstText.of(event.get("container.name"), event.get("container.id"));
    String priority = fields.text("priority").toLowerCase(Locale.ROOT);
    return AlertDraftBuilder.of(name(), tenant, fields.position())
        .identity("rule", rule)
        .identity("host", fields.text("hostname"))
        .identity("namespace", event.getOrDefault("k8s.ns.name", ""))
        .identity("pod", pod)
        .identity("container", container)
        .name(rule)
        .severity(PRIORITIES.getOrDefault(priority, Severity.WARNING))
        .summary(PREFIX.matcher(fields.text("output")).replaceFirst(""))
        .host(fields.text("hostname"))
        .label("pod", pod)
        .label("namespace", event.getOrDefault("k8s.ns.name", ""))
        .label("container", container)
        .label("image", event.getOrDefault("container.image.repository", ""))
        .label("falco_source", fields.text("source"))
        .annotation("tags", fields.text("tags"))
        .annotations(event)
        .startsAt(fields.time("time"))
        .holdsFor(AlertDraft.NEVER_RESOLVED)
        .build();
  }

  /** Names hold dots and whatever else; a value that Falco has not is null or {@code <NA>}. */
  private static Map<String, String> fieldsOf(JsonNode node) {
    Map<String, String> known = new HashMap<>();
    Flattening.of("output_fields", node)
        .forEach(
            (name, text) -> {
              if (!text.equals("<NA>")) {
                known.put(name, text);
              }
            });
    return known;
  }
}
