package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.client.ApiClient;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what people did to one ticket, and whether the log is whole. */
@Command(
    name = "audit",
    description =
        "Shows what people did to a ticket. Ends with 1 when entries were altered or taken away.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class TicketAuditCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Parameters(paramLabel = "ID", description = "The ticket.")
  private String id;

  @Override
  public Integer call() {
    String path = "/api/v1/tickets/" + ApiClient.part(id) + "/audit";
    JsonNode page = server.client().get(path, Map.of("limit", "1000"));
    AuditCommand.print(spec.commandLine().getOut(), server, page);
    page.path("findings")
        .forEach(finding -> spec.commandLine().getErr().println("diapason: " + finding.asText()));
    return page.path("findings").isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
