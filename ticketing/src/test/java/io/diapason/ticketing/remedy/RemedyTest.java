package io.diapason.ticketing.remedy;

import static io.diapason.ticketing.AnIncident.anIncident;
import static io.diapason.ticketing.run.ARunbook.aRunbook;
import static io.diapason.ticketing.run.ARunbook.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.guard.GuardRules;
import io.diapason.ticketing.guard.RemediationBook.Halt;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunState;
import io.diapason.ticketing.run.StepResult;
import io.diapason.ticketing.runbook.Guards;
import io.diapason.ticketing.runbook.Runbook.Mode;
import io.diapason.ticketing.runbook.StepAction;
import io.diapason.vocabulary.IncidentSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemedyTest {

  private static final IncidentSnapshot INCIDENT = anIncident("a").with("db").build();

  private final List<String> begun = new ArrayList<>();
  private final StepRunners runners =
      new StepRunners(Map.of(StepAction.Kind.SCRIPT, new Written()));

  /** Does everything at once, and writes down what. */
  private final class Written implements StepRunner {

    @Override
    public CompletionStage<StepResult> begin(StepCall call) {
      begun.add(call.key());
      return CompletableFuture.completedFuture(StepResult.done(settings(), "did"));
    }

    @Override
    public CompletionStage<StepResult> look(StepCall call, String reference) {
      throw new AssertionError("Expected nothing to go on");
    }

    @Override
    public CompletionStage<StepResult> recover(StepCall call) {
      throw new AssertionError("Expected no worker to die");
    }

    @Override
    public String describe(StepCall call) {
      return "write " + call.key();
    }
  }

  @Test
  void doesWhatFitsOnceHoweverOftenTheIncidentIsHeardOf() {
    ARemedy house = new ARemedy(runners, aRunbook("r").step("a").step("b").build());
    house.take(INCIDENT);
    house.take(INCIDENT, anIncident("a").version(2).with("db").build());
    house.look();
    house.look();

    Run run = house.only();
    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.cis()).containsExactly("db-1");
    assertThat(begun).containsExactly(run.id() + ":a:1", run.id() + ":b:1");
    assertThat(house.isSeated(run)).isFalse();
    assertThat(house.said(INCIDENT))
        .containsExactly(
            "Runbook 'r': put forward: fits: true",
            "Runbook 'r': begins on db-1",
            "Runbook 'r': all steps were done");
  }

  @Test
  void waitsForApprovalAndPutsNothingForwardThatIsOnlyASuggestion() {
    ARemedy house =
        new ARemedy(
            runners,
            aRunbook("ask").mode(Mode.APPROVE).step("a").build(),
            aRunbook("shown").mode(Mode.SUGGEST).step("a").build());
    house.take(INCIDENT);
    house.look();

    assertThat(house.only().state()).isEqualTo(RunState.PROPOSED);
    assertThat(begun).isEmpty();
  }

  @Test
  void doesForAPersonWhatIsOnlyASuggestion() {
    var runbook = aRunbook("shown").mode(Mode.SUGGEST).step("a").build();
    ARemedy house = new ARemedy(runners, runbook);
    house.take(INCIDENT);
    RunbookDesk.Person ada = new RunbookDesk.Person("ada", "it worked last time", false);
    for (int times = 0; times < 2; times++) {
      house.runbooks.start(house.ticket(INCIDENT), runbook, ada, "p1").toCompletableFuture().join();
    }
    house.look();
    house.look();

    assertThat(house.only().startedBy()).isEqualTo("ada");
    assertThat(begun).hasSize(1);
  }

  @Test
  void triesADryRunWithoutTouchingAnything() {
    var runbook = aRunbook("shown").mode(Mode.SUGGEST).step("a").build();
    ARemedy house = new ARemedy(runners, runbook);
    house.take(INCIDENT);
    house
        .runbooks
        .start(house.ticket(INCIDENT), runbook, new RunbookDesk.Person("ada", "to see", true), "p1")
        .toCompletableFuture()
        .join();
    house.look();

    Run run = house.only();
    assertThat(run.state()).isEqualTo(RunState.DONE);
    assertThat(run.step("a").orElseThrow().detail()).startsWith("would write ");
    assertThat(begun).isEmpty();
  }

  @Test
  void seesByTheAlertsWhetherItHelped() {
    ARemedy house = new ARemedy(runners, aRunbook("r").step("a").provenWithin(600, 30).build());
    house.take(INCIDENT);
    house.look();
    house.pass(Duration.ofSeconds(5));
    house.look();
    assertThat(house.only().state()).isEqualTo(RunState.PROVING);

    house.take(anIncident("a").version(2).with("db").closed().build());
    for (int looks = 0; looks < 8; looks++) {
      house.pass(Duration.ofSeconds(5));
      house.look();
    }

    assertThat(house.only().state()).isEqualTo(RunState.HELPED);
    assertThat(house.runbooks.records(ARemedy.TENANT, "db-1").toCompletableFuture().join().get("r"))
        .isEqualTo(new HelpRecord(1, 1, 1, 1));
  }

  @Test
  void escalatesTheTicketWhenItDidNotHelp() {
    ARemedy house = new ARemedy(runners, aRunbook("r").step("a").provenWithin(20, 30).build());
    house.take(INCIDENT);
    for (int looks = 0; looks < 8; looks++) {
      house.look();
      house.pass(Duration.ofSeconds(5));
    }
    assertThat(house.only().state()).isEqualTo(RunState.FAILED);
    assertThat(house.said(INCIDENT)).last().asString().startsWith("Escalated: Runbook 'r'");
  }

  @Test
  void worksOnOneCiAtATime() {
    ARemedy house = new ARemedy(runners, aRunbook("r").step("a").provenWithin(60, 30).build());
    house.take(INCIDENT, anIncident("b").with("db").build());
    house.look();

    assertThat(begun).hasSize(1);

    for (int looks = 0; looks < 30; looks++) {
      house.pass(Duration.ofSeconds(5));
      house.look();
    }
    assertThat(begun).hasSize(2);
  }

  @Test
  void stopsAllAtOnceAndGoesOnLater() {
    ARemedy house = new ARemedy(runners, aRunbook("r").step("a").step("b").build());
    var halt = new Halt("eve", "storm", house.now());
    house.desk.halt(ARemedy.TENANT, halt).toCompletableFuture().join();
    house.take(INCIDENT);
    house.look();
    assertThat(begun).isEmpty();
    assertThat(house.only().state()).isEqualTo(RunState.QUEUED);

    house.desk.halt(ARemedy.TENANT, null).toCompletableFuture().join();
    house.pass(Duration.ofSeconds(5));
    house.look();
    assertThat(begun).hasSize(2);
  }

  /** Does what it is asked for, but for what never ends. */
  private final class Hanging implements StepRunner {

    private final Written others = new Written();

    @Override
    public CompletionStage<StepResult> begin(StepCall call) {
      CompletionStage<StepResult> done = others.begin(call);
      return call.action().uses().equals("hang") ? new CompletableFuture<>() : done;
    }

    @Override
    public CompletionStage<StepResult> look(StepCall call, String reference) {
      return others.look(call, reference);
    }

    @Override
    public CompletionStage<StepResult> recover(StepCall call) {
      return others.recover(call);
    }

    @Override
    public String describe(StepCall call) {
      return others.describe(call);
    }
  }

  @Test
  void isNotHeldUpByHundredsOfRunsThatHang() {
    Guards wide = new Guards(List.of(), 60, true, 1, 1_000, 60, List.of(), 3_600);
    ARemedy house =
        new ARemedy(
            ARemedy.Stores.inMemory(),
            new StepRunners(Map.of(StepAction.Kind.SCRIPT, new Hanging())),
            new GuardRules(Map.of(), 1_000, 1_000),
            aRunbook("hang")
                .when("incident.id.startsWith('INC-stuck')")
                .target("incident.id")
                .guards(wide)
                .step("hang")
                .build(),
            aRunbook("quick").when("incident.id == 'INC-a'").guards(wide).step("a").build());
    IncidentSnapshot[] storm =
        IntStream.range(0, 400)
            .mapToObj(number -> anIncident("stuck-" + number).with("x").build())
            .toArray(IncidentSnapshot[]::new);

    house.take(storm);
    house.look();
    house.take(INCIDENT);
    house.look();

    assertThat(begun).hasSize(401);
    assertThat(house.ofRunbook("quick").state()).isEqualTo(RunState.DONE);
    assertThat(house.ofRunbook("hang").state()).isEqualTo(RunState.RUNNING);
  }
}
