package io.diapason.deploy.cli;

import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.HttpSettings;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.demo.SampleModels;
import io.diapason.deploy.demo.StormPlayer;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.house.Settings;
import io.diapason.deploy.storm.Storm;
import io.diapason.deploy.storm.StormGenerator;
import io.diapason.deploy.storm.StormPlan;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the product on a sample estate and plays a storm into it. */
@Command(
    name = "demo",
    description = "Starts everything on a sample estate and plays a storm while you watch.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class DemoCommand implements Callable<Integer> {

  private static final long TELL_EVERY_EVENTS = 250;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/demo",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    HouseLogging.writeTo(data.resolve("logs"));
    DiapasonConfig config = sample().with(new HttpSettings("127.0.0.1", port));
    SampleModels.ensure(
        config.estate(),
        data.resolve("models"),
        data.resolve("history"),
        line -> {
          out.println(line);
          out.flush();
        });
    RunningHouse running = RunningHouse.start(Settings.fixed(config), data, out);
    play(config, running.house().address(), out);
    running.run();
    return ExitCode.OK;
  }

  private static DiapasonConfig sample() {
    Path folder = Path.of(System.getProperty("diapason.home", "."), "deploy", "config", "sample");
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    if (loaded.hasErrors()) {
      throw new CannotStartException(
          "Expected a sample estate, but:%n%s".formatted(loaded.describe()));
    }
    return loaded.value();
  }

  private static void play(DiapasonConfig config, String address, PrintWriter out)
      throws InterruptedException {
    Storm storm =
        new StormGenerator(StormGenerator.DEMO_SEED, InstantSource.system().instant())
            .generate(StormPlan.demo(), config.estate());
    out.printf(
        "%nA storm of %d events from %d faults begins; it takes %d s. Watch it at %s%n",
        storm.events().size(),
        storm.truth().faults().size(),
        StormPlan.demo().span().toSeconds(),
        address);
    out.flush();
    AtomicLong told = new AtomicLong();
    StormPlayer.Played played =
        new StormPlayer(URI.create(address))
            .play(
                storm,
                StormPlayer.Pace.REAL,
                events -> {
                  if (events - told.get() >= TELL_EVERY_EVENTS) {
                    told.set(events);
                    out.printf("  %d events pushed%n", events);
                    out.flush();
                  }
                });
    out.printf(
        "The storm is over: %d events pushed. Look around, and stop with Ctrl-C.%n",
        played.events());
    out.flush();
  }
}
