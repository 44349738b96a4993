package io.diapason.deploy.cli;

import io.diapason.ticketing.api.RunBody;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What may be done about incidents, on a running product. */
@Command(
    name = "runbook",
    description = "Starts runbooks of a running product, steers their runs, and halts them all.",
    subcommands = {
      RunbookListCommand.class,
      RunbookStartCommand.class,
      RunListCommand.class,
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class RunbookCommand {

  /** Adds a command for each action on a run, and those that concern all runs. */
  static void addActions(CommandLine main) {
    CommandLine runbook = Objects.requireNonNull(main.getSubcommands().get("runbook"));
    RunBody.ACTIONS.keySet().stream()
        .sorted()
        .forEach(word -> runbook.addSubcommand(word, RunActionCommand.of(word)));
    runbook.addSubcommand("halt", RemediationCommand.of("halt"));
    runbook.addSubcommand("resume", RemediationCommand.of("resume"));
  }
}
