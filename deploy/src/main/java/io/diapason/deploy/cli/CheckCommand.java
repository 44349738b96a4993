package io.diapason.deploy.cli;

import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.Loaded;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a configuration as the product would and says all that is wrong with it. */
@Command(
    name = "check",
    description = "Checks a folder of configuration without starting anything.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with diapason.yaml and topology.yaml.")
  private Path folder;

  @Override
  public Integer call() {
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    PrintWriter err = spec.commandLine().getErr();
    loaded.problems().forEach(err::println);
    long errors = loaded.problems().stream().filter(problem -> problem.isError()).count();
    long warnings = loaded.problems().size() - errors;
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %s, %s, %s%n",
            folder,
            counted(loaded.value().estate().size(), "CI"),
            counted(errors, "error"),
            counted(warnings, "warning"));
    return loaded.hasErrors() ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
