package io.diapason.ticketing.guard;

import static io.diapason.ticketing.run.ARunbook.aRunbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.guard.RemediationBook.Halt;
import io.diapason.ticketing.guard.RemediationBook.Seat;
import io.diapason.ticketing.run.ARunbook;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunPolicy;
import io.diapason.ticketing.run.RunWorld.Admission;
import io.diapason.ticketing.runbook.Guards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each guard stops what it should, and nothing else. */
class GuardRulesTest {

  private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
  private final GuardRules rules =
      new GuardRules(Map.of("always", BusinessCalendar.always()), 3, 4);
  private final RunPolicy policy = new RunPolicy(new Expressions());

  private Run run(String id, Guards guards, String... cis) {
    ARunbook runbook = aRunbook("r").guards(guards).step("restart");
    return policy.open(runbook.proposalOf(id, cis), T0);
  }

  private Run run(String id, String... cis) {
    return run(id, Guards.defaults(), cis);
  }

  private static Guards guards(int cis, int runs, long per, String... freeze) {
    return new Guards(List.of(), 60, true, cis, runs, per, List.of(freeze), 600);
  }

  private Admission admit(Run run, RemediationBook book) {
    return rules.admit(run, book, T0);
  }

  private static RemediationBook busy(String run, String runbook, Instant at, String... cis) {
    return RemediationBook.empty().seat(new Seat(run, List.of(cis)), runbook, at);
  }

  @Test
  void lets() {
    assertThat(admit(run("a", "db"), RemediationBook.empty())).isEqualTo(Admission.granted());
  }

  @Test
  void oneAtATimeForEachCi() {
    RemediationBook book = busy("b", "other", T0, "db");
    assertThat(admit(run("a", "db"), book).why()).isEqualTo("run b works on db");
    assertThat(admit(run("a", "web"), book).kind()).isEqualTo(Admission.Kind.GRANTED);
    assertThat(admit(run("a", "db"), book.release("b")).kind()).isEqualTo(Admission.Kind.GRANTED);
  }

  @Test
  void keepsThePlaceOfARunThatWasInterrupted() {
    RemediationBook book = busy("a", "r", T0, "db").with(new Halt("eve", "why", T0));
    assertThat(admit(run("a", "db"), book).kind()).isEqualTo(Admission.Kind.GRANTED);
  }

  @Test
  void boundsHowFarARunReaches() {
    Admission refused = admit(run("a", guards(2, 9, 60), "a", "b", "c"), RemediationBook.empty());
    assertThat(refused.kind()).isEqualTo(Admission.Kind.REFUSED);
    assertThat(refused.why()).contains("at most 2").contains("a, b, c");
    assertThat(admit(run("a", guards(2, 9, 60)), RemediationBook.empty()).kind())
        .as("without a CI nothing could be kept apart")
        .isEqualTo(Admission.Kind.REFUSED);
  }

  @Test
  void boundsHowFarAllRunsReach() {
    RemediationBook book = busy("b", "other", T0, "x", "y");
    assertThat(admit(run("a", "db"), book).kind()).isEqualTo(Admission.Kind.GRANTED);
    assertThat(admit(run("a", guards(2, 9, 60), "db", "web"), book).why())
        .contains("at most 3 may be");
  }

  @Test
  void boundsHowOftenARunbookBegins() {
    RemediationBook book =
        busy("b", "r", T0.minusSeconds(50), "x").seat(new Seat("c", List.of("y")), "r", T0);
    Admission held = admit(run("a", guards(1, 2, 60), "db"), book.release("b").release("c"));
    assertThat(held.kind()).isEqualTo(Admission.Kind.HELD);
    assertThat(held.until()).isEqualTo(T0.plusSeconds(10));
    assertThat(rules.admit(run("a", guards(1, 2, 60), "db"), book.release("b"), T0.plusSeconds(10)))
        .isEqualTo(Admission.granted());
  }

  @Test
  void boundsHowOftenAnythingBegins() {
    RemediationBook book = RemediationBook.empty();
    for (String run : List.of("b", "c", "d", "e")) {
      book = book.seat(new Seat(run, List.of(run)), "other-" + run, T0).release(run);
    }
    assertThat(admit(run("a", "db"), book).until()).isEqualTo(T0.plusSeconds(3_600));
  }

  @Test
  void beginsNothingInFrozenHours() {
    Admission held = admit(run("a", guards(1, 9, 60, "always"), "db"), RemediationBook.empty());
    assertThat(held.kind()).isEqualTo(Admission.Kind.HELD);
    assertThat(held.why()).contains("'always' freezes it");
    assertThat(admit(run("a", guards(1, 9, 60, "gone"), "db"), RemediationBook.empty()).kind())
        .as("a calendar that is not known any more stops rather than lets")
        .isEqualTo(Admission.Kind.HELD);
  }

  @Test
  void beginsNothingWhileAllIsHalted() {
    RemediationBook halted = RemediationBook.empty().with(new Halt("eve", "storm", T0));
    assertThat(admit(run("a", "db"), halted).why()).contains("halted by eve").contains("storm");
    assertThat(admit(run("a", "db"), halted.with(null)).kind()).isEqualTo(Admission.Kind.GRANTED);
  }

  @Test
  void forgetsWhatBeganLongAgo() {
    RemediationBook book = busy("b", "r", T0.minus(RemediationBook.REMEMBERED), "x");
    assertThat(book.seat(new Seat("c", List.of("y")), "r", T0).starts())
        .extracting(RemediationBook.Start::run)
        .containsExactly("c");
  }
}
