package io.diapason.deploy.cli;

import io.diapason.deploy.learning.Explanation;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.table.Table;
import io.diapason.ml.table.TableFile;
import io.diapason.ml.table.TableTask;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.TableLessons;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says why a model answers as it does. */
@Command(
    name = "explain",
    description = "Says what a model makes of one row, and why.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private AskedModel model;

  @Option(names = "--input", required = true, paramLabel = "FILE", description = "A table (CSV).")
  private Path input;

  @Option(
      names = "--row",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which row of it, from 1 (default: ${DEFAULT-VALUE}).")
  private int row;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "The table of past rows in which to look for the nearest.")
  private @Nullable Path history;

  @Override
  public Integer call() {
    Table table = TableFile.read(input);
    if (row < 1 || row > table.rows().size()) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected a row from 1 to %d, but got %d".formatted(table.rows().size(), row));
    }
    StoredModel stored = model.store().load(model.id());
    TableTask task = stored.card().task();
    List<Lesson> past =
        history == null || task == null
            ? List.of()
            : TableLessons.of(TableFile.read(history), task);
    spec.commandLine().getOut().print(Explanation.of(stored, table.rows().get(row - 1), past));
    return ExitCode.OK;
  }
}
