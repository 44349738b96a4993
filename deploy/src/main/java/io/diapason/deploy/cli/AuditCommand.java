package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what people did. */
@Command(
    name = "audit",
    description = "Shows what people did on a running product, newest first.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class AuditCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Option(
      names = "--kind",
      description = "On this kind: TICKET, RUNBOOK, RUN, REMEDIATION, SCHEDULE.")
  private @Nullable String kind;

  @Option(names = "--subject", paramLabel = "ID", description = "On this very thing.")
  private @Nullable String subject;

  @Option(names = "--by", paramLabel = "WHO", description = "By this person.")
  private @Nullable String by;

  @Option(names = "--action", description = "This action, such as resolve.")
  private @Nullable String action;

  @Option(names = "--from", paramLabel = "TIME", description = "Not before.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Before.")
  private @Nullable String to;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most, 50.")
  private String limit = "50";

  @Option(names = "--cursor", description = "The next of an earlier list.")
  private @Nullable String cursor;

  @Override
  public Integer call() {
    Map<String, @Nullable String> given = new LinkedHashMap<>();
    given.put("kind", kind);
    given.put("subject", subject);
    given.put("by", by);
    given.put("action", action);
    given.put("from", from);
    given.put("to", to);
    given.put("limit", limit);
    given.put("cursor", cursor);
    Map<String, String> parameters = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (value != null) {
            parameters.put(name, value);
          }
        });
    print(spec.commandLine().getOut(), server, server.client().get("/api/v1/audit", parameters));
    return ExitCode.OK;
  }

  static void print(PrintWriter out, ServerOptions server, JsonNode page) {
    if (server.isForMachines()) {
      out.println(ServerOptions.pretty(page));
      return;
    }
    Lines lines = new Lines("AT", "BY", "VIA", "ACTION", "ON", "OUTCOME", "WHY");
    page.path("items")
        .forEach(
            item ->
                lines.add(
                    item,
                    "/at",
                    "/by",
                    "/via",
                    "/action",
                    "/subject",
                    "/outcome",
                    item.has("reason") ? "/reason" : "/text"));
    out.println(lines);
    if (page.path("next").isTextual()) {
      out.println("There are more: --cursor " + page.path("next").textValue());
    }
  }
}
