package io.diapason.ingest.source.github;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what GitHub's scanners found in code, dependencies and secrets. */
final class FindingReader {

  private static final Set<String> OPENING =
      Set.of("created", "create", "reopened", "reopen", "reopened_by_user", "reintroduced");

  private static final Set<String> CLOSING =
      Set.of(
          "fixed",
          "closed_by_user",
          "dismissed",
          "dismiss",
          "auto_dismissed",
          "resolved",
          "resolve",
          "revoked");

  private FindingReader() {}

  static Parsed read(Fields body, String event, String tenant) {
    Repository repository = Repository.of(body);
    Fields alert = body.object("alert");
    String number = body.required("the number of the alert", "alert.number", "alert.id");
    if (!body.isSound()) {
      return body.refused();
    }
    boolean over = isOver(body.text("action"), alert.text("state"));
    return Parsed.of(
        AlertDraftBuilder.of(GithubSource.NAME, tenant, body.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("repository", repository.full())
            .identity("kind", event)
            .identity("number", number)
            .name(
                alert.text("security_advisory.summary", "rule.description", "rule.id"),
                alert.text("secret_type_display_name", "secret_type"),
                alert.text("external_identifier", "ghsa_id"))
            .severity(severity(alert))
            .summary(summary(alert, repository))
            .service(repository.name())
            .label("repository", repository.full())
            .label("finding", event.replaceFirst("_alert$", ""))
            .label("package", alert.text("dependency.package.name", "affected_package_name"))
            .label("rule", alert.text("rule.id"))
            .label("tool", alert.text("tool.name"))
            .annotation("description", description(alert))
            .annotation("advisory", alert.text("security_advisory.ghsa_id", "ghsa_id"))
            .startsAt(alert.time("created_at"))
            .endsAt(over ? ended(alert) : null)
            .url(alert.text("html_url", "external_reference"), repository.url())
            .build());
  }

  private static boolean isOver(String action, String state) {
    boolean closed = !state.isEmpty() && !state.equals("open");
    return CLOSING.contains(action) || (closed && !OPENING.contains(action));
  }

  private static @Nullable Instant ended(Fields alert) {
    return alert.time("fixed_at", "dismissed_at", "resolved_at", "updated_at");
  }

  private static String summary(Fields alert, Repository repository) {
    String what =
        alert.text(
            "security_advisory.summary",
            "rule.description",
            "secret_type_display_name",
            "secret_type",
            "external_identifier");
    String where = alert.text("dependency.package.name", "affected_package_name");
    return what + " in " + repository.name() + (where.isEmpty() ? "" : " (" + where + ")");
  }

  private static String description(Fields alert) {
    return alert.text(
        "security_advisory.description", "rule.full_description", "most_recent_instance.message");
  }

  /** GitHub's critical stands above its high; an exposed secret has no severity and is an error. */
  private static Severity severity(Fields alert) {
    String word =
        alert.text(
            "security_advisory.severity",
            "security_vulnerability.severity",
            "rule.security_severity_level",
            "rule.severity",
            "severity");
    switch (word) {
      case "critical":
        return Severity.CRITICAL;
      case "high":
      case "error":
        return Severity.ERROR;
      case "low":
      case "note":
      case "none":
        return Severity.INFO;
      default: // Medium, moderate, warning, or a secret.
        return alert.has("secret_type") ? Severity.ERROR : Severity.WARNING;
    }
  }
}
