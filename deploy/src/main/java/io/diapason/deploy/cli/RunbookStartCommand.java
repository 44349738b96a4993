package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.client.ApiClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a runbook forward for a ticket. */
@Command(
    name = "start",
    description = "Puts a runbook forward for a ticket; its guards still hold.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class RunbookStartCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;
  @Mixin private ActorOptions actor;

  @Parameters(paramLabel = "RUNBOOK", description = "The runbook.")
  private String runbook;

  @Option(names = "--ticket", required = true, paramLabel = "ID", description = "For this ticket.")
  private String ticket;

  @Option(names = "--dry-run", description = "Touches nothing outside.")
  private boolean dryRun;

  @Override
  public Integer call() {
    ObjectNode body = actor.body().put("ticket", ticket).put("dryRun", dryRun);
    JsonNode run =
        server
            .client()
            .post("/api/v1/runbooks/" + ApiClient.part(runbook) + "/run", body, actor.headers());
    spec.commandLine().getOut().println(RunListCommand.words(server, run));
    return ExitCode.OK;
  }
}
