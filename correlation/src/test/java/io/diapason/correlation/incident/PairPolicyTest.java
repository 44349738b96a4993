package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.incident.AnAlert.alert;
import static io.diapason.correlation.incident.AnAlert.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Evidence;
import io.diapason.vocabulary.Explanation.Part;
import io.diapason.vocabulary.IncidentAlert;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairPolicyTest {

  private final PairPolicy policy = new PairPolicy(CorrelationConfig.defaults());
  private final Surroundings estate =
      Surroundings.of(
          new Topology(
              List.of(
                  ci("web").dependsOn("db").build(),
                  ci("db").runsOn("host").build(),
                  ci("host").build(),
                  ci("far").dependsOn("farther").build())));

  private Explanation compare(IncidentAlert elder, IncidentAlert younger) {
    return policy.compare("default", elder, younger, estate);
  }

  private static Part part(Explanation explanation, Evidence kind) {
    return explanation.parts().stream()
        .filter(part -> part.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysEachKindOfEvidenceOnce() {
    Explanation far = compare(alert("DbDown", "db", 0), alert("Errors", "far", 10));
    Explanation near = compare(alert("DbDown", "db", 0), alert("Errors", "web", 10));

    assertThat(far.parts()).extracting(Part::kind).containsExactlyInAnyOrder(Evidence.values());
    assertThat(near.parts()).extracting(Part::kind).containsExactlyInAnyOrder(Evidence.values());
  }

  @Test
  void findsWhatTheJudgementWouldFind() {
    Explanation near = compare(alert("DbDown", "db", 0), alert("Errors", "web", 10));

    Part link = part(near, Evidence.LINKS);
    assertThat(link.words()).isEqualTo("web depends on db, where DbDown fired; 1 hop");
    assertThat(link.says()).isCloseTo(0.85, within(1e-9));
    assertThat(link.weight()).isEqualTo(0.85);
    assertThat(near.weighing().secondsApart()).isEqualTo(10);
    assertThat(near.weighing().closeness()).isGreaterThan(near.weighing().threshold());
    assertThat(near.why()).startsWith("near enough: web depends on db").contains("10.0 s apart");
  }

  @Test
  void saysWhatIsMissingBetweenStrangers() {
    Explanation far = compare(alert("DbDown", "db", 0), alert("Errors", "far", 10));

    assertThat(part(far, Evidence.LINKS).words())
        .isEqualTo("no path of 4 links or fewer between far and db");
    assertThat(far.parts()).allSatisfy(part -> assertThat(part.says()).isZero());
    assertThat(far.weighing().closeness()).isZero();
    assertThat(far.why())
        .startsWith("not near enough: nothing relates them (no path of 4 links")
        .endsWith("closeness 0.00, below 0.35");
  }

  @Test
  void saysThatRelatedOnesCameTooLongAfterEachOther() {
    Explanation late = compare(alert("DbDown", "db", 0), alert("Errors", "web", 500));

    assertThat(part(late, Evidence.LINKS).says()).isPositive();
    assertThat(late.weighing().secondsApart()).isEqualTo(500);
    assertThat(late.weighing().secondsApart()).isGreaterThan(late.weighing().patience());
    assertThat(late.weighing().closeness()).isZero();
    assertThat(late.why())
        .startsWith("too long apart: web depends on db")
        .contains("500.0 s apart");
  }

  /** What the judgement makes of the two when nothing else happens. */
  private boolean together(IncidentAlert elder, IncidentAlert younger) {
    IncidentBook book = IncidentBook.inMemory();
    IncidentPolicy judge = new IncidentPolicy(CorrelationConfig.defaults());
    for (IncidentAlert alert : List.of(elder, younger)) {
      book.remember(judge.onAlert(book, opened(alert), estate));
    }
    Member first = book.member(elder.fingerprint());
    Member second = book.member(younger.fingerprint());
    return first.incident().equals(second.incident());
  }

  @Test
  void agreesWithTheJudgementOnTheSamePair() {
    CorrelationConfig config = CorrelationConfig.defaults();
    IncidentAlert elder = alert("DbDown", "db", 0);
    for (double seconds : new double[] {1, 59, 61, 179, 181, 1000}) {
      IncidentAlert younger = alert("Errors", "web", seconds);
      Explanation compared = compare(elder, younger);
      boolean together = compared.weighing().closeness() >= config.attachThreshold();
      assertThat(together).as("after %s s", seconds).isEqualTo(together(elder, younger));
    }
  }
}
