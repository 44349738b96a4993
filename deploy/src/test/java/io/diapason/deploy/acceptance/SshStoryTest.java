package io.diapason.deploy.acceptance;

import static io.diapason.ticketing.remedy.Calls.STARTED;
import static io.diapason.ticketing.remedy.Calls.call;
import static io.diapason.ticketing.remedy.Calls.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.ticketing.remedy.Redaction;
import io.diapason.ticketing.remedy.StepCall;
import io.diapason.ticketing.remedy.process.ProcessRunner;
import io.diapason.ticketing.remedy.process.SshHosts;
import io.diapason.ticketing.run.StepResult;
import io.diapason.ticketing.runbook.StepAction.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Steps of runbooks on another host: Debian's OpenSSH server, on a port of its own. */
@Tag("acceptance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SshStoryTest {

  private static final String HOST = "127.0.0.1";

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final int port = Product.freePort();
  private Path folder;
  private Daemon server;

  @BeforeAll
  void start(@TempDir Path place) throws IOException {
    folder = place;
    for (String key : List.of("host", "mine", "strange")) {
      Tool made =
          Tool.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file(key).toString());
      assertThat(made.exitCode()).as(made.printed()).isZero();
    }
    Files.copy(file("mine.pub"), file("authorized"));
    String hostKey = Files.readString(file("host.pub"));
    Files.writeString(file("known"), "[%s]:%d %s".formatted(HOST, port, hostKey));
    Files.writeString(file("unknown"), "");
    Files.writeString(
        file("config"),
        """
        Port %d
        ListenAddress %s
        HostKey %s
        AuthorizedKeysFile %s
        PidFile none
        UsePAM no
        StrictModes no
        PasswordAuthentication no
        """
            .formatted(port, HOST, file("host"), file("authorized")));
    if ("root".equals(System.getProperty("user.name"))) {
      // Where Debian's server lets go of its rights; its package makes it only for the service.
      Files.createDirectories(Path.of("/run/sshd"));
    }
    server =
        Daemon.start(file("log"), "/usr/sbin/sshd", "-D", "-e", "-f", file("config").toString())
            .awaitPrinted("Server listening");
  }

  @AfterAll
  void stop() {
    server.close();
    threads.shutdownNow();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private StepResult run(String key, String known, String settings) {
    SshHosts.Login login =
        new SshHosts.Login(
            System.getProperty("user.name"),
            List.of(HOST),
            port,
            file(key),
            file(known),
            Map.of("say", "printf '%s|'", "key", "printenv DIAPASON_KEY", "fail", "exit 7;"));
    ProcessRunner runner =
        new ProcessRunner(
            new ProcessRunner.Allowed(new SshHosts(Map.of("there", login)), file("runs-" + key)),
            new Redaction(List.of()),
            threads,
            () -> STARTED);
    StepCall call = call("RUN-1:" + known + settings.hashCode(), Kind.SSH, "there", settings);
    StepResult begun = now(runner.begin(call));
    return await("the end of " + settings)
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                begun.kind() == StepResult.Kind.GOES_ON
                    ? now(runner.look(call, call.key()))
                    : begun,
            result -> result.kind() != StepResult.Kind.GOES_ON);
  }

  @Test
  void aCommandGetsEveryArgumentAsOneWord() {
    StepResult result =
        run(
            "mine",
            "known",
            "{\"command\": \"say\", \"args\": [\"a b\", \"{{incident.title}}\", \"`id` $HOME\"]}");

    assertThat(result.kind()).as(result.toString()).isEqualTo(StepResult.Kind.DONE);
    assertThat(result.output().path("text").asText())
        .isEqualTo("a b|it's full; $(reboot)|`id` $HOME|");
  }

  @Test
  void aCommandKnowsTheKeyOfItsStep() {
    StepResult result = run("mine", "known", "{\"command\": \"key\"}");

    assertThat(result.output().path("text").asText()).startsWith("RUN-1:known");
  }

  @Test
  void theEndOfACommandIsTheEndOfTheStep() {
    StepResult result = run("mine", "known", "{\"command\": \"fail\"}");

    assertThat(result.kind()).as(result.toString()).isEqualTo(StepResult.Kind.FAILED);
    assertThat(result.output().path("exit").asInt()).isEqualTo(7);
  }

  @Test
  void aHostWithAnotherKeyIsNotSpokenTo() {
    StepResult result = run("mine", "unknown", "{\"command\": \"say\"}");

    assertThat(result.kind()).as(result.toString()).isEqualTo(StepResult.Kind.UNKNOWN);
    assertThat(result.toString()).contains("host key is known");
  }

  @Test
  void whoIsNotLetInIsToldSo() {
    StepResult result = run("strange", "known", "{\"command\": \"say\"}");

    assertThat(result.kind()).as(result.toString()).isEqualTo(StepResult.Kind.UNKNOWN);
    assertThat(result.toString()).contains("Permission denied");
  }
}
