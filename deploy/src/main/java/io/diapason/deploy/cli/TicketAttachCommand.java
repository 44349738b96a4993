package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.client.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays a file beside a ticket. */
@Command(
    name = "attach",
    description = "Lays a file of at most 1 MiB beside a ticket.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class TicketAttachCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;
  @Mixin private ActorOptions actor;

  @Parameters(index = "0", paramLabel = "ID", description = "The ticket.")
  private String id;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file.")
  private Path file;

  @Override
  public Integer call() {
    JsonNode ticket =
        server
            .client()
            .upload(
                "/api/v1/tickets/" + ApiClient.part(id) + "/attachments",
                Map.of(
                    "name",
                    String.valueOf(file.getFileName()),
                    "by",
                    actor.by(),
                    "text",
                    actor.text()),
                type(),
                bytes());
    spec.commandLine()
        .getOut()
        .println(
            server.isForMachines() ? ServerOptions.pretty(ticket) : TicketShowCommand.line(ticket));
    return ExitCode.OK;
  }

  private String type() {
    try {
      return Objects.requireNonNullElse(Files.probeContentType(file), "application/octet-stream");
    } catch (IOException e) {
      return "application/octet-stream";
    }
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read " + file + ", but " + e, e);
    }
  }
}
