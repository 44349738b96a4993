package io.diapason.deploy.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The program {@code diapason}. Exit codes: 0 all is well, 1 a problem was found, 2 the command
 * line is not understood.
 */
@Command(
    name = "diapason",
    description = "Correlates alerts into incidents and opens one ticket for each.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    subcommands = {
      UpCommand.class,
      DemoCommand.class,
      ReplayCommand.class,
      CheckCommand.class,
      ImportCommand.class,
      BenchCommand.class,
      MlCommand.class,
      TicketCommand.class,
      OnCallCommand.class,
      RunbookCommand.class,
      AuditCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:a problem was found",
      "2:the command line is not understood"
    })
public final class Main {

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;

  /** Runs one command and ends this process with its exit code. */
  public static void main(String[] arguments) {
    Charset charset = Charset.defaultCharset();
    PrintWriter out = new PrintWriter(System.out, true, charset);
    PrintWriter err = new PrintWriter(System.err, true, charset);
    System.exit(run(out, err, arguments));
  }

  /** Runs one command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    TicketCommand.addActions(line);
    RunbookCommand.addActions(line);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new ErrorPrinter(() -> main.verbose));
    if (arguments.length == 0) {
      line.usage(err);
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(arguments);
  }
}
