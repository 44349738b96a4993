package io.diapason.ingest.source.azuremonitor;

import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;

/**
 * What Azure says of its own services and of single resources. Every word of it is a new alert of
 * the activity log, so that the tracking number, or the resource, is what goes on.
 *
 * @param properties of the event
 */
record HealthEvent(Fields properties) {

  static HealthEvent of(Fields context) {
    return new HealthEvent(context.object("properties"));
  }

  boolean isOne() {
    return !tracking().isEmpty() || isOfResource();
  }

  boolean isOver() {
    return properties.text("currentHealthStatus").equals("Available")
        || properties.text("stage").equals("Resolved");
  }

  /** The one about a service names it; the title says what is wrong with it. */
  String title() {
    return isOfResource() ? "Resource health" : properties.text("title");
  }

  /** These events all have the lowest grade of Azure, whatever happened. */
  Severity severity(Severity graded) {
    String status = properties.text("currentHealthStatus");
    return status.equals("Unavailable") && !graded.isWorseThan(Severity.ERROR)
        ? Severity.ERROR
        : graded;
  }

  void identify(AlertDraftBuilder draft, String rule, String resource) {
    if (isOfResource()) {
      draft.identity("rule", rule).identity("resource", resource);
    } else {
      draft.identity("tracking", tracking());
    }
  }

  private boolean isOfResource() {
    return properties.has("currentHealthStatus");
  }

  private String tracking() {
    return properties.text("trackingId");
  }
}
