package io.diapason.deploy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.client.ApiClient;
import io.diapason.deploy.client.Server;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the product runs that a command speaks to, and how it shows what it hears. */
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class ServerOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:DIAPASON_URL:-http://127.0.0.1:8080}",
      description = "The address of the product; else DIAPASON_URL, else http://127.0.0.1:8080.")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Certificates (PEM) of those who may have issued the product's.")
  private @Nullable Path authorities;

  @ArgGroup(exclusive = false)
  private @Nullable Shown shown;

  @Option(names = "--json", description = "Prints the answer as JSON, for machines.")
  private boolean json;

  /** What the client shows of itself. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
  static final class Shown {

    @Option(
        names = "--cert",
        paramLabel = "FILE",
        required = true,
        description = "The certificate (PEM) with which the client shows who it is.")
    private Path certificate;

    @Option(
        names = "--key",
        paramLabel = "FILE",
        required = true,
        description = "Its key (PEM, PKCS #8).")
    private Path key;
  }

  ApiClient client() {
    Server.Identity identity =
        shown == null ? null : new Server.Identity(shown.certificate, shown.key);
    try {
      return new ApiClient(new Server(url, authorities, identity));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  boolean isForMachines() {
    return json;
  }

  static String pretty(JsonNode answer) {
    try {
      return VocabularyJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected what was read to be writable", e);
    }
  }
}
