package io.diapason.deploy.cli;

import picocli.CommandLine.Command;

/** The data scientist's bench. */
@Command(
    name = "ml",
    description = "Trains models on past tickets, judges, compares and promotes them.",
    subcommands = {
      MlTrainCommand.class,
      MlEvaluateCommand.class,
      MlCompareCommand.class,
      MlBacktestCommand.class,
      MlPromoteCommand.class,
      MlRollbackCommand.class,
      MlStageCommand.class,
      MlModelsCommand.class,
      MlExplainCommand.class,
      MlExportCommand.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class MlCommand {}
