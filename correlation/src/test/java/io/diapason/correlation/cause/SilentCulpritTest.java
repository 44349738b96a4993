package io.diapason.correlation.cause;

import static io.diapason.correlation.Fixtures.callersOf;
import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CauseWeights;
import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.incident.IncidentBook;
import io.diapason.correlation.incident.IncidentPolicy;
import io.diapason.correlation.incident.Surroundings;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Ci;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A host fails and says nothing; who calls the services on it complains and each of these, one of
 * them loudly.
 */
class SilentCulpritTest {

  private static final List<String> SERVICES =
      List.of("cart", "mail", "stock", "rates", "login", "search");

  private final IncidentBook book = IncidentBook.inMemory();

  private static Surroundings estate(List<Ci> others) {
    List<Ci> cis = new ArrayList<>(others);
    cis.add(ci("host").build());
    cis.add(ci("shop").dependsOn(SERVICES.toArray(String[]::new)).build());
    SERVICES.forEach(service -> cis.add(ci(service).runsOn("host").build()));
    return Surroundings.of(new Topology(cis));
  }

  private String suspect(Surroundings surroundings) {
    AlertEvent first = firing("Timeouts").on("shop").at(0);
    hear(first, surroundings);
    SERVICES.forEach(service -> hear(firing("Timeouts").on(service).at(1), surroundings));
    hear(firing("QueueFull").on("mail").at(2), surroundings);
    Case known =
        Case.of(book, book.incident(book.member(first.fingerprint()).incident()), surroundings);
    assertThat(known.alerts()).hasSize(8);
    Case unheardOf = new Case(known.incident(), known.alerts(), any -> 2, surroundings);
    return new CausePolicy(3, CauseWeights.defaults()).rank(unheardOf).get(0).ci();
  }

  private void hear(AlertEvent event, Surroundings surroundings) {
    new DedupPolicy(Duration.ofHours(1))
        .onEvent(null, event)
        .changes()
        .forEach(
            change ->
                book.remember(
                    new IncidentPolicy(CorrelationConfig.defaults())
                        .onAlert(book, AlertChange.of(change, event), surroundings)));
  }

  @Test
  void whatAccountsForAllIsSuspectedBeforeWhoSpeaksLoudest() {
    assertThat(suspect(estate(callersOf("shop", 100)))).isEqualTo("host");
  }

  @Test
  void inASmallSystemWhoSpeaksLoudestIsSuspected() {
    assertThat(suspect(estate(List.of()))).isEqualTo("mail");
  }
}
