package io.diapason.deploy.cli;

import io.diapason.ml.advice.Question;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the latest promotion back. */
@Command(
    name = "rollback",
    description = "Lets the model before the live one answer again.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class MlRollbackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private MlOptions options;

  @Parameters(paramLabel = "QUESTION", description = "Such as team or priority.")
  private String question;

  @Override
  public Integer call() {
    Question asked =
        Question.named(question)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "Expected one of %s, but got '%s'".formatted(known(), question)));
    Optional<String> now = options.store().stages().rollback(asked);
    spec.commandLine()
        .getOut()
        .println(now.map(id -> id + " is live").orElse("the default rule answers " + question));
    return ExitCode.OK;
  }

  private static String known() {
    return Arrays.stream(Question.values())
        .map(Question::wireName)
        .collect(Collectors.joining(", "));
  }
}
