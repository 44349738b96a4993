package io.diapason.deploy.story;

import io.diapason.correlation.flink.SteppedPipeline;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.house.House;
import io.diapason.deploy.story.Happened.Kind;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunQuery;
import io.diapason.ticketing.run.RunState;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The product in one thread, on a clock that the story owns: the door, the operators of the
 * pipeline, and the room of tickets, which can be restarted.
 */
final class StoryHouse implements AutoCloseable {

  /** So long after an event the door says that time has passed, as the product's does. */
  private static final Duration SOON = Duration.ofMillis(10);

  /** A step that is later than this is late, in a story that is dead for no longer. */
  private static final Duration AUDITED_WITHIN = Duration.ofMinutes(1);

  private final DiapasonConfig config;
  private final Recorder recorder;
  private final World world;
  private final SteppedPipeline pipeline;
  private final Entrance entrance;
  private final Map<String, RunState> runs = new HashMap<>();
  private TicketingPart ticketing;
  private int lives;

  StoryHouse(DiapasonConfig config, Recorder recorder) {
    this.config = config;
    this.recorder = recorder;
    world = new World(recorder);
    try {
      pipeline = new SteppedPipeline(config.correlation().toRoom());
    } catch (Exception e) {
      throw new IllegalStateException("Expected the operators to open, but " + e, e);
    }
    entrance = new Entrance(config, new StoryLog(pipeline, recorder.now()), recorder);
    ticketing = begin();
  }

  private TicketingPart begin() {
    return new TicketingPart(config, world, "w-" + ++lives);
  }

  Recorder recorder() {
    return recorder;
  }

  World world() {
    return world;
  }

  Entrance entrance() {
    return entrance;
  }

  TicketingPart ticketing() {
    return ticketing;
  }

  DiapasonConfig config() {
    return config;
  }

  /** The process of the tickets ends without a word, and another one begins on its stores. */
  void restart() {
    ticketing.close();
    ticketing = begin();
  }

  /** Lets time pass, and everybody do what is due by then. */
  void passTo(Instant moment) {
    recorder.passTo(moment);
    goOn();
  }

  /** What was just posted is judged, and what comes of it is done. */
  void settle() {
    recorder.passTo(recorder.now().plus(SOON));
    goOn();
  }

  private void goOn() {
    entrance.lookForPings();
    entrance.tick();
    pipeline.quiet().forEach(this::note);
    List<IncidentSnapshot> incidents = pipeline.incidents();
    incidents.forEach(world.watcher()::snapshot);
    ticketing.take(incidents);
    ticketing.turn();
    noteRuns();
  }

  private void note(QuietAlert quiet) {
    String why = quiet.by().stream().map(Suppression::evidence).collect(Collectors.joining("; "));
    String what = quiet.by().isEmpty() ? "no longer" : "quiet";
    String alert = quiet.alert().name() + " on " + quiet.alert().ci();
    recorder.noted(Kind.QUIET, alert, Recorder.Line.of(what, why));
  }

  private void noteRuns() {
    for (Run run : runs(null)) {
      if (runs.put(run.id(), run.state()) != run.state()) {
        String why = run.story().isEmpty() ? "" : run.story().get(run.story().size() - 1).text();
        String what = run.state().name().toLowerCase(Locale.ROOT);
        Recorder.Line line = new Recorder.Line(what, why, Map.of("text", why));
        // What lies between is told by the steps that are done.
        if (run.state() == RunState.PROPOSED || run.state().isOver()) {
          recorder.seen(Kind.RUN, run.runbook().id(), line);
        } else {
          recorder.noted(Kind.RUN, run.runbook().id(), line);
        }
      }
    }
  }

  /** What the auditor of escalations finds wrong. */
  List<String> findings() {
    return ticketing.findings(AUDITED_WITHIN);
  }

  /** The runs of a runbook, or all, newest first. */
  List<Run> runs(@org.jspecify.annotations.Nullable String runbook) {
    RunQuery query = new RunQuery(House.TENANT, Set.of(), runbook, null, null, 100, null);
    return world.runs().search(query).toCompletableFuture().join().items();
  }

  @Override
  public void close() {
    ticketing.close();
    try {
      pipeline.close();
    } catch (Exception e) {
      throw new IllegalStateException("Expected the operators to close, but " + e, e);
    }
  }
}
