package io.diapason.ticketing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AuditChainTest {

  private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");

  private static AuditEntry entry(String by, int second) {
    return AuditEntry.loose(
        "default",
        AuditSubject.ticket("TKT-1"),
        T0.plusSeconds(second),
        new AuditEntry.Deed("assign", Actor.byApi(by, "because"), AuditResult.done(List.of())));
  }

  private static AuditTrail trail() {
    return AuditTrail.EMPTY.adding(entry("ada", 0)).adding(entry("bob", 1)).adding(entry("eve", 2));
  }

  private static List<AuditEntry> written() {
    return new ArrayList<>(trail().unsaid());
  }

  @Test
  void findsNothingWrongWithWhatWasWritten() {
    List<AuditEntry> all = written();
    all.add(entry("mallory", 9));

    assertThat(AuditChain.findings(all, trail().saidUpTo(3)))
        .as("loose ones stand apart")
        .isEmpty();
    assertThat(AuditChain.findings(all.subList(0, 1), trail().saidUpTo(1)))
        .as("what is on its way counts")
        .isEmpty();
    assertThat(AuditChain.findings(List.of(), AuditTrail.EMPTY)).isEmpty();
  }

  @Test
  void findsAnEntryThatIsMissing() {
    List<AuditEntry> all = written();
    all.remove(1);
    assertThat(AuditChain.findings(all, trail().saidUpTo(3)))
        .containsExactly("Expected entry 2, but found 3");

    assertThat(AuditChain.findings(written().subList(0, 2), trail().saidUpTo(3)))
        .containsExactly("Expected 3 entries, but found 2");
  }

  @Test
  void findsAnEntryThatWasAltered() {
    List<AuditEntry> all = written();
    AuditEntry old = all.get(1);
    all.set(
        1,
        new AuditEntry(
            old.tenant(),
            old.id(),
            old.at(),
            old.subject(),
            old.action(),
            Actor.byApi("mallory", "because"),
            old.result(),
            old.seal()));
    assertThat(AuditChain.findings(all, trail().saidUpTo(3)))
        .containsExactly("Expected entry 2 as it was written, but it is another");
  }

  @Test
  void hashesAsInTheFirstRelease() {
    assertThat(trail().unsaid().get(2).hash())
        .isEqualTo("ed353669c54e8f0662f6c834fd2108a75fdc75a16044ac937ae909afeadc2031")
        .isEqualTo(trail().head());
    assertThat(trail().unsaid().get(2).id()).isEqualTo("TKT-1#3");
  }
}
