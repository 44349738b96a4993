package io.diapason.correlation.cause;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.incident.Decision;
import io.diapason.correlation.incident.IncidentBook;
import io.diapason.correlation.incident.IncidentPolicy;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Receipt;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CausePolicyTest {

  private final Topology topology =
      new Topology(
          List.of(
              ci("web").dependsOn("app").build(),
              ci("api").dependsOn("app").build(),
              ci("app").dependsOn("db").build(),
              ci("db").build()));
  private final IncidentBook book = IncidentBook.inMemory();
  private IncidentId id;

  private void hear(EventBuilder builder, double seconds) {
    AlertEvent event = builder.at(seconds);
    for (DedupDecision.Announced announced :
        new DedupPolicy(Duration.ofHours(1)).onEvent(null, event).changes()) {
      Decision decision =
          new IncidentPolicy(CorrelationConfig.defaults())
              .onAlert(book, AlertChange.of(announced, event), topology);
      book.remember(decision);
    }
    id = book.member(event.fingerprint()).incident();
  }

  private List<Cause> rank(List<Change> changes) {
    return new CausePolicy(5)
        .rank(
            book.incident(id),
            topology,
            ci -> changes.stream().filter(change -> change.ci().equals(ci)).toList());
  }

  @Test
  void whatTheOthersDependOnIsSuspectedEvenWhenItsAlertComesLast() {
    hear(firing("Slow").on("web"), 0);
    hear(firing("Errors").on("app"), 10);
    hear(firing("DbDown").on("db").critical(), 20);

    List<Cause> causes = rank(List.of());

    assertThat(causes.get(0).ci()).isEqualTo("db");
    assertThat(causes.get(0).why()).contains("suspect").contains("DbDown after 20.0 s");
  }

  @Test
  void aSilentCulpritIsNamed() {
    hear(firing("Slow").on("web"), 0);
    hear(firing("Slow").on("api"), 1);

    assertThat(rank(List.of()))
        .anySatisfy(
            cause -> {
              assertThat(cause.ci()).isEqualTo("app");
              assertThat(cause.why()).contains("silent itself");
            });
  }

  @Test
  void aRecentChangeIsASuspectAndALaterOneIsNot() {
    hear(firing("DbDown").on("db").critical(), 100);
    Change before = change("build-1", 40);
    Change after = change("build-2", 160);

    List<Cause> causes = rank(List.of(before, after));

    assertThat(causes).extracting(Cause::change).contains("build-1").doesNotContain("build-2");
  }

  private static Change change(String build, double seconds) {
    return new Change(
        false,
        "default",
        Receipt.NONE,
        at(seconds),
        at(seconds),
        build,
        "db",
        "deployment",
        "",
        "");
  }
}
