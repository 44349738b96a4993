package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.client.ApiClient;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One action on a run, whose name is that of the API. */
@Command(mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class RunActionCommand implements Callable<Integer> {

  private final String word;

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;
  @Mixin private ActorOptions actor;

  @Parameters(paramLabel = "RUN", description = "The run.")
  private String id;

  @Option(
      names = "--step",
      description = "The step that it concerns, for retry, skip, proceed and stop.")
  private @Nullable String step;

  private RunActionCommand(String word) {
    this.word = word;
  }

  static CommandSpec of(String word) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new RunActionCommand(word));
    spec.name(word).usageMessage().description("POST /api/v1/runs/RUN/" + word);
    return spec;
  }

  @Override
  public Integer call() {
    ObjectNode body = actor.body();
    if (step != null) {
      body.put("step", step);
    }
    String path = "/api/v1/runs/" + ApiClient.part(id) + "/" + word;
    spec.commandLine()
        .getOut()
        .println(RunListCommand.words(server, server.client().post(path, body, actor.headers())));
    return ExitCode.OK;
  }
}
