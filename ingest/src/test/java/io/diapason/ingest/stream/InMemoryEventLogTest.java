package io.diapason.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryEventLogTest extends EventLogContract {

  @Override
  protected EventLog open() {
    return new InMemoryEventLog(3);
  }

  @Override
  protected LogContents contents(EventLog log) {
    InMemoryEventLog memory = (InMemoryEventLog) log;
    return new LogContents(
        memory.alerts(), List.of(memory.changes()), List.of(memory.controls()), memory.letters());
  }

  @Test
  void takesNothingWhileItIsCutOff() {
    InMemoryEventLog log = new InMemoryEventLog(1);
    LogOutage outage = new LogOutage(LogOutage.Reason.TIMEOUT, true, "Expected a log");
    log.cutOff(outage);

    assertThat(log.outage()).isSameAs(outage);
    assertThatThrownBy(
            () -> log.appendControl(Control.tick(Instant.EPOCH)).toCompletableFuture().join())
        .hasCause(outage);
    log.mend();
    log.appendControl(Control.tick(Instant.EPOCH)).toCompletableFuture().join();
    assertThat(log.controls()).hasSize(1);
  }

  @Test
  void pagesThroughDeadLettersFromTheNewest() {
    InMemoryEventLog log = new InMemoryEventLog(1);
    for (int i = 1; i <= 5; i++) {
      log.appendDeadLetter(letter("x" + i));
    }

    DeadLetterPage first = log.page("t", null, 2).toCompletableFuture().join();
    DeadLetterPage last = log.page("t", 3L, 10).toCompletableFuture().join();

    assertThat(first.items()).extracting(DeadLetter::id).containsExactly("x5", "x4");
    assertThat(first.next()).isEqualTo(3);
    assertThat(last.items()).extracting(DeadLetter::id).containsExactly("x3", "x2", "x1");
    assertThat(last.next()).isNull();
  }

  private static DeadLetter letter(String id) {
    return new DeadLetter(id, "t", Instant.EPOCH, "s", "/p", "r", "m", new byte[] {1});
  }
}
