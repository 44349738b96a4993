package io.diapason.deploy.cli;

import io.diapason.deploy.learning.HistoryTable;
import io.diapason.ml.history.Experience;
import io.diapason.ml.history.HistoryFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
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

  @Mixin private MlOptions options;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description =
          "Labelled incidents, one JSON object a line (default: those of the product on --data that"
              + " people have finished).")
  private @Nullable Path history;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where incidents.csv, card.json and history.jsonl go.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    HistoryFile.Reading reading =
        history == null
            ? new HistoryFile.Reading(
                options.past().stream().map(Experience::labelled).toList(), List.of())
            : HistoryFile.read(history);
    reading.rejections().forEach(spec.commandLine().getErr()::println);
    HistoryTable.write(reading.incidents(), out);
    HistoryFile.write(out.resolve("history.jsonl"), reading.incidents());
    spec.commandLine()
        .getOut()
        .printf("%d incidents written to %s%n", reading.incidents().size(), out);
    return reading.rejections().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
