package io.diapason.ticketing.remedy.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.remedy.Redaction;
import io.diapason.ticketing.remedy.StepCall;
import io.diapason.ticketing.remedy.StepRunner;
import io.diapason.ticketing.run.StepResult;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/**
 * Runs steps as processes of this machine. One begins once however often it is asked to, goes on
 * when we are killed, and its end is read from its {@link Journal}.
 */
public final class ProcessRunner implements StepRunner {

  private static final int LONGEST = 4_000;

  private final Commands commands;
  private final Path journals;
  private final Redaction redaction;
  private final ExecutorService threads;
  private final InstantSource clock;

  /**
   * Wires the runner.
   *
   * @param allowed what may be run, and where what becomes of it is written
   * @param threads on which files are read and processes started
   */
  public ProcessRunner(
      Allowed allowed, Redaction redaction, ExecutorService threads, InstantSource clock) {
    commands = allowed.commands();
    journals = allowed.journals();
    this.redaction = redaction;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * What may be run.
   *
   * @param commands what steps come to
   * @param journals where what becomes of them is written
   */
  public record Allowed(Commands commands, Path journals) {}

  @Override
  public CompletionStage<StepResult> begin(StepCall call) {
    List<String> command = commands.command(call);
    Map<String, String> environment = commands.environment(call);
    return async(
        () -> {
          Journal journal = Journal.of(journals, call.key());
          if (!journal.hasBegun()) {
            start(journal, command, environment);
          }
          return state(journal, call);
        });
  }

  @Override
  public CompletionStage<StepResult> look(StepCall call, String reference) {
    return async(() -> state(Journal.of(journals, call.key()), call));
  }

  /**
   * Begins it as if for the first time: the process finds out itself whether another has begun. To
   * look first and to begin then would leave a gap for a worker that is not dead but slow.
   */
  @Override
  public CompletionStage<StepResult> recover(StepCall call) {
    return begin(call);
  }

  @Override
  public String describe(StepCall call) {
    List<String> command = commands.command(call);
    return "run " + redaction.of(String.join(" ", command), LONGEST);
  }

  private static void start(Journal journal, List<String> command, Map<String, String> given)
      throws IOException {
    List<String> kept =
        new ArrayList<>(
            List.of("/bin/sh", "-c", Journal.STARTER, Journal.KEEPER, journal.folder().toString()));
    kept.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(kept);
    builder.directory(journal.folder().toFile());
    // Nothing of ours is handed on: our environment holds secrets.
    String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().putAll(given);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    var unused = builder.start();
  }

  private StepResult state(Journal journal, StepCall call) throws IOException {
    Optional<Integer> exit = journal.exit();
    if (exit.isPresent()) {
      return ended(journal, exit.get());
    }
    String pid = journal.pid();
    boolean late = !clock.instant().isBefore(call.startedAt().plus(call.timeout()));
    if (pid.isEmpty()) {
      return late
          ? StepResult.unknown("it never wrote that it began")
          : StepResult.goesOn(call.key(), "begins");
    }
    Optional<ProcessHandle> process = journal.process(pid);
    if (process.isPresent()) {
      return late
          ? stopped(journal, process.get(), call)
          : StepResult.goesOn(call.key(), "runs as process " + pid);
    }
    // Between our two looks it may have written its end.
    Optional<Integer> last = journal.exit();
    return last.isPresent()
        ? ended(journal, last.get())
        : StepResult.unknown("its process is gone and left no end");
  }

  private StepResult stopped(Journal journal, ProcessHandle process, StepCall call)
      throws IOException {
    List<ProcessHandle> begun = process.descendants().toList();
    // The keeper first, or it would write down an end that we made.
    process.destroyForcibly();
    begun.forEach(ProcessHandle::destroyForcibly);
    return StepResult.failed(false, output(journal), "stopped after " + call.timeout());
  }

  private StepResult ended(Journal journal, int code) throws IOException {
    ObjectNode output = output(journal);
    output.put("exit", code);
    if (commands.isUnknown(code)) {
      return StepResult.unknown("ended with " + code + firstError(journal));
    }
    return code == 0
        ? StepResult.done(output, "ended with 0")
        : StepResult.failed(true, output, "ended with " + code + firstError(journal));
  }

  private String firstError(Journal journal) throws IOException {
    String line = journal.errors().lines().findFirst().orElse("");
    return line.isEmpty() ? "" : ": " + redaction.of(line, 200);
  }

  /** What it printed, as JSON where it is, so that later steps can ask about it. */
  private ObjectNode output(Journal journal) throws IOException {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    String text = redaction.of(journal.output(), LONGEST);
    output.put("text", text);
    output.put("errors", redaction.of(journal.errors(), LONGEST));
    if (text.stripLeading().startsWith("{")) {
      try {
        output.set("json", VocabularyJson.mapper().readTree(text));
      } catch (IOException e) {
        output.put("text", text);
      }
    }
    return output;
  }

  private interface Work {
    StepResult result() throws IOException;
  }

  private CompletionStage<StepResult> async(Work work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.result();
          } catch (IOException e) {
            return StepResult.unknown("its journal cannot be read: " + e.getMessage());
          }
        },
        threads);
  }
}
