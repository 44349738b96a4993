package io.diapason.deploy.cli;

import io.diapason.ticketing.api.ActionBody;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What people do with tickets, on a running product. */
@Command(
    name = "ticket",
    description = "Looks at the tickets of a running product, and acts on them.",
    subcommands = {
      TicketListCommand.class,
      TicketShowCommand.class,
      TicketAuditCommand.class,
      TicketAttachCommand.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class TicketCommand {

  /** Adds a command for each action of the API, with its fields as options. */
  static void addActions(CommandLine main) {
    CommandLine ticket = Objects.requireNonNull(main.getSubcommands().get("ticket"));
    ActionBody.ACTIONS.keySet().stream()
        .sorted()
        .forEach(word -> ticket.addSubcommand(word, TicketActionCommand.of(word)));
  }
}
