package io.diapason.ingest.source.argocd;

import io.diapason.ingest.source.body.Fields;

/**
 * An application of Argo CD, from our template or as Argo keeps it.
 *
 * @param fields where more of it stands
 * @param name its name
 * @param revision to which it was synchronised
 * @param phase of the operation; empty when none is meant
 * @param health as Argo judges it
 */
record Application(Fields fields, String name, String revision, String phase, String health) {

  static Application of(Fields body) {
    Fields fields = body.at("app").isObject() ? body.object("app") : body;
    String name =
        fields.required(
            "the name of the application",
            "app",
            "metadata.name",
            "application",
            "name",
            "appName");
    return new Application(
        fields,
        name,
        fields.text(
            paths("revision", "operationState.syncResult.revision", "sync.revision", "revisions")),
        fields.text(paths("phase", "operationState.phase", "operationPhase")),
        fields.text(paths("health", "health.status", "healthStatus")));
  }

  /** Our template writes flat names; Argo's own object has them below its status. */
  static String[] paths(String... names) {
    String[] paths = new String[names.length * 2];
    for (int index = 0; index < names.length; index++) {
      paths[2 * index] = names[index];
      paths[2 * index + 1] = "status." + names[index];
    }
    return paths;
  }

  /** A notice of its health and not of a synchronisation. */
  boolean isAboutHealth() {
    boolean told = fields.text("trigger", "event").contains("health");
    return !health.isEmpty() && (told || phase.isEmpty());
  }

  String url() {
    return fields.text("url", "link", "appUrl", "target_url");
  }
}
