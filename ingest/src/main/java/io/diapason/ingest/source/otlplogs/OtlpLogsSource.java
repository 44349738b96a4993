package io.diapason.ingest.source.otlplogs;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Map;
import java.util.Set;

/** Log records of OpenTelemetry in JSON. */
public final class OtlpLogsSource implements Source {

  static final String NAME = "otlp_logs";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("otlp", "opentelemetry");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> export(fields, tenant));
  }

  private static Parsed export(Fields export, String tenant) {
    for (String other : Set.of("resourceMetrics", "resourceSpans")) {
      if (export.has(other)) {
        export.wrong(Rejection.Reason.WRONG_TYPE, "log records", "resourceLogs", "'" + other + "'");
        return export.refused();
      }
    }
    String list = export.has("resource_logs") ? "resource_logs" : "resourceLogs";
    if (!export.at(list).isArray()) {
      return export.node().isEmpty() ? Parsed.nothing("an empty export") : missing(export);
    }
    Parsed parsed = EachObject.of(export.list(list), logs -> resource(logs, tenant));
    boolean silent = parsed.accepted().isEmpty() && parsed.rejections().isEmpty();
    return silent ? Parsed.nothing("no log record of importance") : parsed;
  }

  private static Parsed missing(Fields export) {
    export.required("a list of the logs of resources", "resourceLogs");
    return export.isSound() ? Parsed.nothing("an empty export") : export.refused();
  }

  private static Parsed resource(Fields logs, String tenant) {
    Map<String, String> resource = Attributes.read(logs.at("resource.attributes"));
    return EachObject.of(
        logs.list(scopes(logs)),
        scope ->
            EachObject.of(
                scope.list(records(scope)),
                record -> RecordReader.read(record, resource, scope.text("scope.name"), tenant)));
  }

  private static String records(Fields scope) {
    if (scope.has("logs")) {
      return "logs";
    }
    return scope.has("log_records") ? "log_records" : "logRecords";
  }

  /** Exporters of before 2022 call scopes libraries, some write the names of the protocol. */
  private static String scopes(Fields logs) {
    if (logs.has("instrumentationLibraryLogs")) {
      return "instrumentationLibraryLogs";
    }
    return logs.has("scope_logs") ? "scope_logs" : "scopeLogs";
  }
}
