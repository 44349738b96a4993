package io.diapason.ticketing.remedy.process;

import static io.diapason.ticketing.remedy.Calls.STARTED;
import static io.diapason.ticketing.remedy.Calls.call;
import static io.diapason.ticketing.remedy.Calls.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ticketing.remedy.Redaction;
import io.diapason.ticketing.remedy.StepCall;
import io.diapason.ticketing.remedy.process.ProcessRunner.Allowed;
import io.diapason.ticketing.run.StepResult;
import io.diapason.ticketing.runbook.StepAction.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRunnerTest {

  @TempDir private Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<String, Path> scripts = new HashMap<>();
  private Instant clock = STARTED;
  private ProcessRunner runner;

  @BeforeEach
  void write() throws IOException {
    script("say", "printf '%s\\n' \"$@\"");
    script("fail", "echo no disk >&2; exit 3");
    script("json", "echo '{\"free\": 7}'");
    script("env", "env | sort");
    script("hang", "echo began; exec sleep 600");
    script("count", "echo x >> \"" + folder.resolve("counted") + "\"");
    script("leak", "echo token is s3cr3t-token");
    script("vanish", "kill -9 $PPID");
    runner =
        new ProcessRunner(
            new Allowed(new Scripts(scripts), folder.resolve("journal")),
            new Redaction(List.of("s3cr3t-token")),
            threads,
            () -> clock);
  }

  private void script(String name, String body) throws IOException {
    Path script = folder.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    scripts.put(name, script);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static StepCall of(String script, String settings) {
    return call("RUN-1:" + script + ":1", Kind.SCRIPT, script, settings);
  }

  /** Asks until it has ended. */
  private StepResult ended(StepCall call) {
    StepResult result = now(runner.begin(call));
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (result.kind() == StepResult.Kind.GOES_ON && System.nanoTime() < end) {
      result = now(runner.look(call, call.key()));
    }
    return result;
  }

  @Test
  void handsArgumentsOverAsTheyAre() {
    StepResult result = ended(of("say", "{\"args\": [\"{{incident.title}}\", \"a b\", 7]}"));
    assertThat(result.kind()).isEqualTo(StepResult.Kind.DONE);
    assertThat(result.output().path("text").asText()).isEqualTo("it's full; $(reboot)\na b\n7\n");
  }

  @Test
  void readsWhatItPrintsAsJsonWhereItIs() {
    assertThat(ended(of("json", "{}")).output().path("json").path("free").asInt()).isEqualTo(7);
  }

  @Test
  void saysWhyItFailed() {
    StepResult result = ended(of("fail", "{}"));
    assertThat(result.kind()).isEqualTo(StepResult.Kind.FAILED);
    assertThat(result.detail()).isEqualTo("ended with 3: no disk");
    assertThat(result.output().path("exit").asInt()).isEqualTo(3);
  }

  @Test
  void handsNothingOfOurEnvironmentOn() {
    StepResult result = ended(of("env", "{\"env\": {\"CI_NAME\": \"{{ci.id}}\"}}"));
    assertThat(result.output().path("text").asText().lines())
        .contains("CI_NAME=db-01", "DIAPASON_KEY=RUN-1:env:1", "LANG=C.UTF-8")
        .noneMatch(line -> line.startsWith("HOME=") || line.startsWith("JAVA"));
  }

  @Test
  void hidesSecretsThatArePrinted() {
    assertThat(ended(of("leak", "{}")).output().path("text").asText())
        .isEqualTo("token is [hidden]\n");
  }

  @Test
  void refusesWhatIsNotOnTheList() {
    assertThatThrownBy(() -> runner.begin(of("/bin/reboot", "{}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'/bin/reboot'")
        .hasMessageContaining("say");
  }

  @Test
  void beginsOnceHoweverOftenItIsAsked() throws IOException {
    StepCall call = of("count", "{}");
    List<StepResult> all =
        List.of(call, call, call, call, call, call).parallelStream().map(this::ended).toList();
    assertThat(all).extracting(StepResult::kind).containsOnly(StepResult.Kind.DONE);
    assertThat(now(runner.recover(call)).kind()).isEqualTo(StepResult.Kind.DONE);
    assertThat(Files.readAllLines(folder.resolve("counted"))).hasSize(1);
  }

  @Test
  void stopsWhatTakesTooLong() throws IOException {
    StepCall call = of("hang", "{}");
    assertThat(now(runner.begin(call)).kind()).isEqualTo(StepResult.Kind.GOES_ON);
    Journal journal = Journal.of(folder.resolve("journal"), call.key());
    while (!journal.output().equals("began\n")) {
      Thread.onSpinWait();
    }
    ProcessHandle keeper = journal.process(journal.pid()).orElseThrow();
    assertThat(now(runner.look(call, call.key())).detail())
        .isEqualTo("runs as process " + keeper.pid());
    List<ProcessHandle> all = Stream.concat(keeper.descendants(), Stream.of(keeper)).toList();
    clock = STARTED.plusSeconds(60);
    StepResult result = now(runner.look(call, call.key()));
    assertThat(result.kind()).isEqualTo(StepResult.Kind.FAILED);
    assertThat(result.detail()).isEqualTo("stopped after PT1M");
    assertThat(all).hasSize(2).allSatisfy(one -> one.onExit().join());
    assertThat(journal.exit()).isEmpty();
  }

  @Test
  void doesNotClaimToKnowWhatBecameOfAProcessThatIsGone() {
    StepResult result = ended(of("vanish", "{}"));
    assertThat(result.kind()).isEqualTo(StepResult.Kind.UNKNOWN);
  }

  @Test
  void saysWhatItWouldDo() {
    assertThat(runner.describe(of("say", "{\"args\": [\"{{ci.id}}\"]}")))
        .isEqualTo("run " + folder.resolve("say") + " db-01");
  }
}
