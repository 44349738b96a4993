package io.diapason.ticketing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.audit.AuditQuery.Scope;
import io.diapason.ticketing.paging.Cursor;
import io.diapason.ticketing.paging.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every audit log must do. A subclass gives an empty one for each test. */
public abstract class AuditLogContract {

  private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");
  private AuditLog log;

  /** A log that holds nothing yet. */
  protected abstract AuditLog emptyLog() throws Exception;

  @BeforeEach
  void open() throws Exception {
    log = emptyLog();
  }

  private static <T> T now(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  private static AuditEntry entry(String ticket, String by, Instant at) {
    AuditResult done = AuditResult.done(List.of(new Difference("state", "NEW", "RESOLVED")));
    Actor actor = new Actor(by, Via.CHANNEL, "slack", "it was the disk");
    return AuditEntry.loose(
        "default", AuditSubject.ticket(ticket), at, new AuditEntry.Deed("resolve", actor, done));
  }

  /** A search may lag behind the last write: asks again until there are so many. */
  private List<AuditEntry> found(AuditQuery query, int count) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    List<AuditEntry> items = now(log.search(query)).items();
    while (items.size() != count && System.nanoTime() < end) {
      items = now(log.search(query)).items();
    }
    assertThat(items).hasSize(count);
    return items;
  }

  private static AuditQuery newest(Scope scope) {
    return AuditQuery.newest("default", scope, 100);
  }

  @Test
  void readsBackExactlyWhatWasWritten() throws Exception {
    AuditEntry entry =
        AuditTrail.EMPTY.adding(entry("TKT-1", "ada", T0.plusMillis(7))).unsaid().get(0);
    now(log.append(List.of(entry)));

    assertThat(found(newest(Scope.ALL), 1)).containsExactly(entry);
    assertThat(found(AuditQuery.newest("other", Scope.ALL, 100), 0)).isEmpty();
  }

  @Test
  void keepsAnEntryOnceAndAsItWasFirstWritten() throws Exception {
    AuditEntry first = entry("TKT-1", "ada", T0);
    AuditEntry forged =
        new AuditEntry(
            first.tenant(),
            first.id(),
            T0.plusSeconds(1),
            first.subject(),
            "close",
            Actor.byApi("eve", ""),
            AuditResult.unchanged(),
            Seal.NONE);
    now(log.append(List.of(first)));
    now(log.append(List.of(forged, entry("TKT-1", "bob", T0.plusSeconds(2)))));

    assertThat(found(newest(Scope.ALL), 2)).last().isEqualTo(first);
  }

  @Test
  void findsBySubjectPersonActionAndTime() throws Exception {
    AuditEntry ada = entry("TKT-1", "ada", T0);
    AuditEntry bob = entry("TKT-2", "bob", T0.plusSeconds(10));
    AuditEntry halt =
        AuditEntry.loose(
            "default",
            new AuditSubject(AuditSubject.Kind.REMEDIATION, ""),
            T0.plusSeconds(20),
            new AuditEntry.Deed("halt", Actor.byApi("ada", ""), AuditResult.unchanged()));
    now(log.append(List.of(ada, bob, halt)));
    assertThat(found(newest(Scope.ALL), 3)).containsExactly(halt, bob, ada);

    assertThat(found(newest(Scope.on(ada.subject())), 1)).containsExactly(ada);
    assertThat(found(newest(new Scope(AuditSubject.Kind.TICKET, null, null, null)), 2))
        .containsExactly(bob, ada);
    assertThat(found(newest(new Scope(null, null, "ada", null)), 2)).containsExactly(halt, ada);
    assertThat(found(newest(new Scope(null, null, null, "halt")), 1)).containsExactly(halt);
    AuditQuery between =
        new AuditQuery("default", Scope.ALL, T0.plusSeconds(10), T0.plusSeconds(20), 100, null);
    assertThat(found(between, 1)).containsExactly(bob);
  }

  @Test
  void pagesThroughAllEntriesNewestFirst() throws Exception {
    List<AuditEntry> written = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      // Two of each moment, so that the order by id shows as well.
      written.add(entry("TKT-" + i, "ada", T0.plusSeconds(i / 2)));
    }
    now(log.append(written));
    found(newest(Scope.ALL), 7);

    List<AuditEntry> all = new ArrayList<>();
    String next = null;
    do {
      Page<AuditEntry> page =
          now(log.search(new AuditQuery("default", Scope.ALL, null, null, 3, Cursor.decode(next))));
      all.addAll(page.items());
      next = page.next();
    } while (next != null);

    assertThat(all).containsExactlyInAnyOrderElementsOf(written);
    assertThat(all).extracting(AuditEntry::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }
}
