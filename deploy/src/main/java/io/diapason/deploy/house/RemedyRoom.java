package io.diapason.deploy.house;

import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.RemediationSettings;
import io.diapason.deploy.config.RemediationSettings.ConnectionSettings;
import io.diapason.deploy.config.Secret;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.elastic.ElasticBookStore;
import io.diapason.ticketing.elastic.ElasticGate;
import io.diapason.ticketing.elastic.ElasticRunStore;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.remedy.Redaction;
import io.diapason.ticketing.remedy.RunDesk;
import io.diapason.ticketing.remedy.RunWorker;
import io.diapason.ticketing.remedy.RunbookDesk;
import io.diapason.ticketing.remedy.StepRunner;
import io.diapason.ticketing.remedy.StepRunners;
import io.diapason.ticketing.remedy.StepWork;
import io.diapason.ticketing.remedy.ViewStanding;
import io.diapason.ticketing.remedy.process.Commands;
import io.diapason.ticketing.remedy.process.ProcessRunner;
import io.diapason.ticketing.remedy.process.Scripts;
import io.diapason.ticketing.remedy.process.SshHosts;
import io.diapason.ticketing.remedy.vertx.Connection;
import io.diapason.ticketing.remedy.vertx.WebRunners;
import io.diapason.ticketing.remedy.vertx.Wire;
import io.diapason.ticketing.run.RunFacts;
import io.diapason.ticketing.run.RunPolicy;
import io.diapason.ticketing.runbook.RunbookCatalog;
import io.diapason.ticketing.runbook.StepAction;
import io.diapason.ticketing.view.IncidentView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The part of ticketing that carries runbooks out, on the stores of this house.
 *
 * @param runs who changes runs
 * @param runbooks who puts runbooks forward
 */
record RemedyRoom(RunDesk runs, RunbookDesk runbooks) {

  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final int SCRIPT_THREADS = 8;

  /** What the room finds around it. */
  record World(
      TicketingRoom.World house, ElasticGate gate, IncidentView view, TicketDesk tickets) {}

  /**
   * Opens the room; what must be closed is handed to the parts.
   *
   * @param workers those that take up work
   * @param parts what is needed until all is done that they took up
   */
  static RemedyRoom open(DiapasonConfig config, World world, Parts workers, Parts parts) {
    RemediationSettings settings = config.duty().remedies();
    ElasticRunStore runs = new ElasticRunStore(world.gate());
    ElasticBookStore books = new ElasticBookStore(world.gate());
    TicketingRoom.within(runs.prepare());
    TicketingRoom.within(books.prepare());
    Expressions expressions = new Expressions();
    RunDesk desk =
        new RunDesk(
            runs,
            books,
            new RunDesk.Rules(new RunPolicy(expressions), DutyRules.guards(config)),
            world.house().clock());
    String owner = "r-" + ProcessHandle.current().pid() + "-" + world.house().clock().millis();
    StepRunners runners = new StepRunners(runners(settings, world, parts));
    RunWorker worker =
        workers.add(
            "run worker",
            new RunWorker(
                desk,
                world.tickets(),
                new ViewStanding(world.view()),
                new StepWork(runners, new RunFacts(expressions), owner)));
    worker.start(INTERVAL);
    RunbookDesk runbooks =
        new RunbookDesk(
            new RunbookCatalog(settings.runbooks()), DutyRules.estate(config), world.view(), desk);
    return new RemedyRoom(desk, runbooks);
  }

  private static Map<StepAction.Kind, StepRunner> runners(
      RemediationSettings settings, World world, Parts parts) {
    Redaction redaction =
        new Redaction(
            settings.connections().stream()
                .map(ConnectionSettings::secret)
                .filter(Objects::nonNull)
                .map(Secret::reveal)
                .toList());
    Map<String, Connection> connections = new HashMap<>();
    settings.connections().forEach(one -> connections.put(one.id(), connection(one)));
    Wire wire = parts.add("connections", new Wire(world.house().vertx(), connections, redaction));
    Map<StepAction.Kind, StepRunner> runners = WebRunners.over(wire);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            SCRIPT_THREADS,
            task -> {
              Thread thread = new Thread(task, "script-runner");
              thread.setDaemon(true);
              return thread;
            });
    parts.add("script runner", threads::shutdownNow);
    Path journals = world.house().data().resolve("runs").toAbsolutePath();
    Map<StepAction.Kind, Commands> processes =
        Map.of(
            StepAction.Kind.SCRIPT, new Scripts(settings.scripts()),
            StepAction.Kind.SSH, new SshHosts(settings.logins()));
    processes.forEach(
        (kind, commands) ->
            runners.put(
                kind,
                new ProcessRunner(
                    new ProcessRunner.Allowed(commands, journals),
                    redaction,
                    threads,
                    world.house().clock())));
    return runners;
  }

  private static Connection connection(ConnectionSettings settings) {
    Secret secret = settings.secret();
    Map<String, String> headers =
        secret == null ? Map.of() : Map.of(header(settings), value(settings, secret.reveal()));
    return new Connection(settings.id(), settings.kind(), settings.url(), headers);
  }

  private static String header(ConnectionSettings settings) {
    if (!settings.header().isEmpty()) {
      return settings.header();
    }
    return switch (settings.kind()) {
      case "rundeck" -> "X-Rundeck-Auth-Token";
      case "stackstorm" -> "St2-Api-Key";
      default -> "Authorization";
    };
  }

  /** Each kind wants its secret in a form of its own; a header that is named gets it as it is. */
  private static String value(ConnectionSettings settings, String secret) {
    if (!settings.header().isEmpty()) {
      return secret;
    }
    return switch (settings.kind()) {
      case "awx", "kubernetes", "github" -> "Bearer " + secret;
      case "jenkins" ->
          "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
      default -> secret;
    };
  }
}
