package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.client.ApiClient;
import io.diapason.deploy.client.ApiRefusedException;
import io.diapason.ticketing.api.ActionBody;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One action on tickets, whose name and fields are those of the API. */
@Command(mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class TicketActionCommand implements Callable<Integer> {

  private static final Set<String> NULLABLE = Set.of("assignee", "parent");
  private static final String NONE = "none";

  private final String word;

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;
  @Mixin private ActorOptions actor;

  @Parameters(paramLabel = "ID", arity = "1..*", description = "The tickets.")
  private List<String> ids;

  @Option(
      names = "--if-version",
      paramLabel = "N",
      description = "Only when the ticket is still this version.")
  private @Nullable Long version;

  private TicketActionCommand(String word) {
    this.word = word;
  }

  /** The command of an action. */
  static CommandSpec of(String word) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new TicketActionCommand(word));
    spec.name(word).usageMessage().description("POST /api/v1/tickets/ID/" + word);
    for (String field : own(word)) {
      spec.addOption(
          OptionSpec.builder("--" + field)
              .type(String.class)
              .paramLabel(field.toUpperCase(Locale.ROOT))
              .description(
                  NULLABLE.contains(field)
                      ? "The " + field + ", or none."
                      : "The " + field + ", as the API has it.")
              .build());
    }
    return spec;
  }

  private static Set<String> own(String word) {
    Set<String> fields =
        new TreeSet<>(ActionBody.fields(Objects.requireNonNull(ActionBody.ACTIONS.get(word))));
    fields.removeAll(Set.of("by", "text"));
    return fields;
  }

  @Override
  public Integer call() {
    ApiClient client = server.client();
    ObjectNode body = actor.body();
    for (String field : own(word)) {
      String value = spec.commandLine().getParseResult().matchedOptionValue(field, null);
      if (value != null && NULLABLE.contains(field) && value.equals(NONE)) {
        body.putNull(field);
      } else if (value != null) {
        body.put(field, value);
      }
    }
    int code = ExitCode.OK;
    for (String id : ids) {
      code = Math.max(code, act(client, id, body));
    }
    return code;
  }

  /** One that is refused keeps no other from being done. */
  private int act(ApiClient client, String id, ObjectNode body) {
    Map<String, String> headers = new HashMap<>(actor.headers());
    if (version != null) {
      headers.put("If-Match", "\"" + version + "\"");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      JsonNode ticket =
          client.post("/api/v1/tickets/" + ApiClient.part(id) + "/" + word, body, headers);
      out.println(
          server.isForMachines() ? ServerOptions.pretty(ticket) : TicketShowCommand.line(ticket));
      return ExitCode.OK;
    } catch (ApiRefusedException e) {
      spec.commandLine().getErr().println("diapason: " + id + ": " + e.getMessage());
      return e.isMisunderstood() ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }
  }
}
