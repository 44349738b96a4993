package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Lists runs. */
@Command(
    name = "runs",
    description = "Lists runs of runbooks, newest first.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class RunListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Option(names = "--state", paramLabel = "STATES", description = "In any of these states.")
  private @Nullable String state;

  @Option(names = "--ticket", paramLabel = "ID", description = "For this ticket.")
  private @Nullable String ticket;

  @Override
  public Integer call() {
    Map<String, String> given = new LinkedHashMap<>();
    if (state != null) {
      given.put("state", state);
    }
    if (ticket != null) {
      given.put("ticket", ticket);
    }
    JsonNode page = server.client().get("/api/v1/runs", given);
    var out = spec.commandLine().getOut();
    if (server.isForMachines()) {
      out.println(ServerOptions.pretty(page));
      return ExitCode.OK;
    }
    Lines lines = new Lines("ID", "STATE", "RUNBOOK", "TICKET", "STARTED BY");
    page.path("items")
        .forEach(one -> lines.add(one, "/id", "/state", "/runbook", "/ticketId", "/startedBy"));
    out.println(lines);
    return ExitCode.OK;
  }

  /** A run in one line, or as it is. */
  static String words(ServerOptions server, JsonNode run) {
    return server.isForMachines()
        ? ServerOptions.pretty(run)
        : Lines.word(run.path("id")) + "  " + Lines.word(run.path("state"));
  }
}
