package io.diapason.deploy.cli;

import io.diapason.deploy.learning.HistoryTable;
import io.diapason.ml.history.HistoryFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes past incidents as a table. */
@Command(
    name = "export",
    description = "Writes past incidents as a table (CSV) with a card that says what is in it.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--history",
      required = true,
      paramLabel = "FILE",
      description = "Labelled incidents, one JSON object a line.")
  private Path history;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where incidents.csv and card.json go.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    HistoryFile.Reading reading = HistoryFile.read(history);
    reading.rejections().forEach(spec.commandLine().getErr()::println);
    HistoryTable.write(reading.incidents(), out);
    spec.commandLine()
        .getOut()
        .printf("%d incidents written to %s%n", reading.incidents().size(), out);
    return reading.rejections().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
