package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows who is on call. */
@Command(
    name = "oncall",
    description = "Shows who is on call by each schedule, until when, and who comes next.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class OnCallCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "At this moment, such as 2026-03-01T00:00:00Z; now when left out.")
  private @Nullable String at;

  @Override
  public Integer call() {
    JsonNode answer =
        server.client().get("/api/v1/oncall", at == null ? Map.of() : Map.of("at", at));
    var out = spec.commandLine().getOut();
    if (server.isForMachines()) {
      out.println(ServerOptions.pretty(answer));
      return ExitCode.OK;
    }
    Lines lines = new Lines("SCHEDULE", "NOW", "UNTIL", "NEXT", "FROM");
    answer
        .path("items")
        .forEach(
            item ->
                lines.add(
                    item, "/schedule", "/now/person", "/now/until", "/next/person", "/next/from"));
    out.println(lines);
    return ExitCode.OK;
  }
}
