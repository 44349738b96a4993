package io.diapason.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.deploy.config.HttpSettings;
import io.diapason.deploy.embedded.part.CannotStartException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void checkFindsNothingWrongWithTheDefaults() {
    assertThat(run("check", "config/default")).isZero();
    assertThat(out.toString()).startsWith("config/default: 0 CIs, 0 errors, 0 warnings");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void checkEndsWithOneWhenSomethingIsWrong() throws IOException {
    Files.writeString(folder.resolve("diapason.yaml"), "htpt:\n  port: 1\n");
    Files.writeString(folder.resolve("topology.yaml"), "cis: [{id: a, runsOn: [b]}]");
    assertThat(run("check", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("1 CI, 1 error, 1 warning");
    assertThat(err.toString())
        .contains("diapason.yaml:1:1: error: Expected a known key, but got 'htpt'")
        .contains("did you mean 'http'?")
        .contains("topology.yaml:1:23: warning: Expected 'b'");
  }

  @Test
  void checkTriesOutABodyByADeclaredMapping() throws IOException {
    Files.writeString(
        folder.resolve("sources.yaml"),
        """
        sources:
          - name: backup
            forEach: jobs
            status: result
            firing: [failed]
            identity: {job: id}
            alertName: "'Backup fails'"
            labels: {host: machine}
        """);
    Path body = folder.resolve("body.json");
    Files.writeString(body, "{\"jobs\":[{\"id\":7,\"result\":\"Failed\",\"machine\":\"db-1\"}]}");

    String[] tried = {
      "check", folder.toString(), "--payload", body.toString(), "--source", "generic/backup"
    };
    assertThat(run(tried)).isZero();
    assertThat(out.toString()).contains("alert FIRING", "Backup fails", "{host=db-1}");

    Files.writeString(body, "{\"jobs\":[{\"id\":7,\"result\":\"Odd\"}]}");
    assertThat(run(tried)).isEqualTo(1);
    assertThat(out.toString()).contains("refused: Expected a declared word");
  }

  @Test
  void checkNamesTheExpressionThatCannotBeRead() throws IOException {
    Files.writeString(
        folder.resolve("sources.yaml"), "sources: [{name: backup, alertName: '(', status: x}]");
    assertThat(run("check", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("sources.yaml:1:").contains("alertName");
  }

  @Test
  void aCommandLineThatIsNotUnderstoodEndsWithTwo() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("chekc")).isEqualTo(2);
    assertThat(run("check")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean: diapason check").contains("DIR");
  }

  @Test
  void theBenchOfCorrelationSaysWhatItExpects() {
    assertThat(run("bench", "correlation", "--seeds", "many")).isEqualTo(2);
    assertThat(err.toString()).contains("Expected seeds such as 7 or 1-20, but got 'many'");
    assertThat(run("bench", "correlation", "--seeds", "9-7")).isEqualTo(2);
    assertThat(run("bench", "correlation", "--data", "no-such-folder")).isEqualTo(2);
    assertThat(err.toString()).contains("there is none at no-such-folder");
  }

  @Test
  void helpAndVersionAreAnswered() {
    assertThat(run("--help")).isZero();
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("check", "Exit codes:", "diapason (not packaged)");
  }

  @Test
  void showsAStackTraceOnlyWhenAsked() {
    CommandLine line = new CommandLine(new Main()).setErr(new PrintWriter(err, true));
    ErrorPrinter quiet = new ErrorPrinter(() -> false);
    IllegalStateException bug = new IllegalStateException("Expected 1, but got 2");

    assertThat(quiet.handleExecutionException(new CannotStartException("No room."), line, null))
        .isEqualTo(1);
    assertThat(quiet.handleExecutionException(bug, line, null)).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("diapason: No room.")
        .contains("Expected 1, but got 2")
        .contains("--verbose")
        .doesNotContain("\tat ");

    new ErrorPrinter(() -> true).handleExecutionException(bug, line, null);
    assertThat(err.toString()).contains("\tat ");
  }

  @Test
  void theCommandLineOutranksTheConfiguration() throws IOException {
    Files.writeString(folder.resolve("diapason.yaml"), "http: {host: 0.0.0.0, port: 9000}");
    HouseOptions options = new HouseOptions();
    new CommandLine(new Holder(options))
        .parseArgs("--config", folder.toString(), "--port", "9001", "--data", "elsewhere");
    assertThat(options.config(new PrintWriter(err)).http())
        .isEqualTo(new HttpSettings("0.0.0.0", 9001));
    assertThat(options.data()).isEqualTo(Path.of("elsewhere"));
  }

  @Test
  void aBadConfigurationIsRefusedWithAllItsErrors() throws IOException {
    Files.writeString(
        folder.resolve("diapason.yaml"), "http: {port: x}\ncorrelation: {maxHops: 9}");
    HouseOptions options = new HouseOptions();
    new CommandLine(new Holder(options)).parseArgs("--config", folder.toString());
    assertThatThrownBy(() -> options.config(new PrintWriter(err)))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("http.port")
        .hasMessageContaining("correlation.maxHops");
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @CommandLine.Command
  private static final class Holder {

    @CommandLine.Mixin private final HouseOptions options;

    Holder(HouseOptions options) {
      this.options = options;
    }
  }
}
