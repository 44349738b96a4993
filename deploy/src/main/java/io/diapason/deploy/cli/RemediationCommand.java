package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Halts all runs at once, or lets them go on. */
@Command(mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class RemediationCommand implements Callable<Integer> {

  private final String word;

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;
  @Mixin private ActorOptions actor;

  private RemediationCommand(String word) {
    this.word = word;
  }

  static CommandSpec of(String word) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new RemediationCommand(word));
    String what = word.equals("halt") ? "Halts all runs." : "Lets halted runs go on.";
    spec.name(word).usageMessage().description(what);
    return spec;
  }

  @Override
  public Integer call() {
    JsonNode book =
        server.client().post("/api/v1/remediation/" + word, actor.body(), actor.headers());
    spec.commandLine()
        .getOut()
        .println(
            server.isForMachines()
                ? ServerOptions.pretty(book)
                : "halted: " + Lines.word(book.path("halted")));
    return ExitCode.OK;
  }
}
