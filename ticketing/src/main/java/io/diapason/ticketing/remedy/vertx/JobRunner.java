package io.diapason.ticketing.remedy.vertx;

import io.diapason.ticketing.remedy.StepCall;
import io.diapason.ticketing.remedy.StepRunner;
import io.diapason.ticketing.remedy.vertx.Wire.Answer;
import io.diapason.ticketing.remedy.vertx.Wire.Sending;
import io.diapason.ticketing.run.StepResult;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/**
 * Steps that are jobs of another system: launched once, and then asked how far they are. None of
 * these systems knows a launch again by a key, so one whose answer was lost is left to people,
 * unless the step says that a repeat does no harm.
 */
public final class JobRunner implements StepRunner {

  private final Wire wire;
  private final JobSystem system;

  JobRunner(Wire wire, JobSystem system) {
    this.wire = wire;
    this.system = system;
  }

  @Override
  public CompletionStage<StepResult> begin(StepCall call) {
    Connection connection = connection(call);
    Sending launch = system.launch(call);
    return wire.send(connection, launch)
        .map(this::launched)
        .otherwise(failure -> Answers.ofFailure(failure, false))
        .toCompletionStage();
  }

  private StepResult launched(Answer answer) {
    if (!Answers.isGood(answer.status())) {
      return Answers.failed(answer, "its launch answered " + answer.status());
    }
    String reference = system.reference(answer);
    return reference.isEmpty()
        ? StepResult.done(answer.output(), "launched")
        : StepResult.goesOn(reference, "launched as " + reference);
  }

  @Override
  public CompletionStage<StepResult> look(StepCall call, String reference) {
    Connection connection = connection(call);
    return wire.send(connection, system.look(call, reference))
        .map(answer -> state(answer, reference))
        // Asking again does no harm, and the time that it may take has an end.
        .otherwise(failure -> StepResult.goesOn(reference, "does not say how far it is"))
        .toCompletionStage();
  }

  private StepResult state(Answer answer, String reference) {
    String word = system.word(answer);
    if (!Answers.isGood(answer.status())) {
      return StepResult.goesOn(reference, "asked, it answered " + answer.status());
    }
    if (system.isGood(word)) {
      return StepResult.done(answer.output(), reference + " " + word);
    }
    return system.isBad(word)
        ? StepResult.failed(true, answer.output(), reference + " " + word)
        : StepResult.goesOn(system.next(reference, answer), reference + " " + word);
  }

  @Override
  public CompletionStage<StepResult> recover(StepCall call) {
    return Answers.now(StepResult.unknown("its launch may have been sent"));
  }

  @Override
  public String describe(StepCall call) {
    Connection connection = connection(call);
    Sending launch = system.launch(call);
    var unused = connection.at(launch.path());
    return "launch " + launch.path().replaceAll("\\?.*", "") + " of " + connection;
  }

  private Connection connection(StepCall call) {
    return wire.connection(call.action().uses(), system.name().toLowerCase(Locale.ROOT));
  }
}
