package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.client.ApiClient;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists runbooks. */
@Command(
    name = "list",
    description = "Lists runbooks; with --ticket those that fit it, the most helpful first.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class RunbookListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Option(names = "--ticket", paramLabel = "ID", description = "That fit this ticket.")
  private @Nullable String ticket;

  @Override
  public Integer call() {
    String path =
        ticket == null
            ? "/api/v1/runbooks"
            : "/api/v1/tickets/" + ApiClient.part(ticket) + "/runbooks";
    JsonNode answer = server.client().get(path, Map.of());
    var out = spec.commandLine().getOut();
    if (server.isForMachines()) {
      out.println(ServerOptions.pretty(answer));
      return ExitCode.OK;
    }
    Lines lines = new Lines("ID", "MODE", "LIKELIHOOD", "WHEN");
    answer.path("items").forEach(one -> lines.add(one, "/id", "/mode", "/likelihood", "/when"));
    out.println(lines);
    return ExitCode.OK;
  }
}
