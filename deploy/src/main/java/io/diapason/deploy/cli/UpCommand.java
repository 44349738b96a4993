package io.diapason.deploy.cli;

import io.diapason.deploy.house.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the whole product and runs it until it is told to stop. */
@Command(
    name = "up",
    description = "Starts everything on this machine and runs until it is stopped.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class UpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HouseOptions options;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    HouseLogging.writeTo(options.data().resolve("logs"));
    Settings settings = options.settings(spec.commandLine().getErr());
    RunningHouse running = RunningHouse.start(settings, options.data(), out);
    String address = running.house().address();
    out.printf(
        """

        Send it an alert:
          curl -H 'Content-Type: application/json' %s/api/v2/alerts \\
            -d '[{"labels":{"alertname":"HostDown","instance":"web-1","severity":"critical"}}]'
        See what became of it:
          %s
        Stop it with Ctrl-C.
        """,
        address, address);
    out.flush();
    running.run();
    return ExitCode.OK;
  }
}
