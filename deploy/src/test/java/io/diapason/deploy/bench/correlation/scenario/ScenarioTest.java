package io.diapason.deploy.bench.correlation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownIncident;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTest {

  private static final KnownStream DAY = Scenario.of(ScenarioPlan.day(1));

  @Test
  void theSamePlanGivesTheSameLifeAndAnotherSeedAnotherOne() {
    KnownStream again = Scenario.of(ScenarioPlan.day(1));
    KnownStream other = Scenario.of(ScenarioPlan.day(2));

    assertThat(again).isEqualTo(DAY);
    assertThat(other.alerts()).isNotEqualTo(DAY.alerts());
  }

  @Test
  void eachEventIsOfAKnownIncidentOrNoise() {
    Set<String> incidents =
        DAY.incidents().stream().map(KnownIncident::id).collect(Collectors.toSet());

    assertThat(DAY.alerts())
        .allMatch(
            alert -> KnownAlert.isNoise(alert.incident()) || incidents.contains(alert.incident()));
    assertThat(incidents)
        .allMatch(
            incident -> DAY.alerts().stream().anyMatch(alert -> alert.incident().equals(incident)));
  }

  @Test
  void aCauseIsACiOrAChangeThatIsKnown() {
    Set<String> known = new HashSet<>();
    DAY.estate().stream().map(Ci::id).forEach(known::add);
    DAY.changes().stream().map(Change::id).forEach(known::add);

    assertThat(DAY.incidents())
        .isNotEmpty()
        .allSatisfy(incident -> assertThat(known).containsAll(incident.causes()));
  }

  @Test
  void everyLinkNamesACiOfTheEstate() {
    Set<String> cis = DAY.estate().stream().map(Ci::id).collect(Collectors.toSet());

    assertThat(cis).hasSameSizeAs(DAY.estate());
    assertThat(DAY.estate())
        .allSatisfy(
            ci ->
                assertThat(cis)
                    .containsAll(ci.runsOn())
                    .containsAll(ci.dependsOn())
                    .containsAll(ci.connectedTo()));
  }

  @Test
  void thereIsAsMuchAsThePlanSays() {
    long noise =
        DAY.alerts().stream()
            .filter(KnownAlert::scored)
            .filter(alert -> KnownAlert.isNoise(alert.incident()))
            .count();

    assertThat(noise).isBetween(250L, 320L);
    assertThat(DAY.incidents()).hasSizeBetween(45, 60);
  }

  @Test
  void theRootIsOftenNotTheFirstToSpeakAndSometimesSilent() {
    Map<String, String> firstOn = new LinkedHashMap<>();
    for (KnownAlert alert : DAY.alerts()) {
      firstOn.putIfAbsent(alert.incident(), alert.event().labels().toString());
    }
    List<KnownIncident> rootFirst =
        DAY.incidents().stream()
            .filter(
                incident ->
                    incident.causes().stream()
                        .anyMatch(firstOn.getOrDefault(incident.id(), "")::contains))
            .toList();

    assertThat(rootFirst).hasSizeLessThan(DAY.incidents().size() * 3 / 4);
    assertThat(DAY.incidents()).extracting(KnownIncident::group).contains("root is silent");
  }

  @Test
  void eventsComeInTheOrderOfTimeAndAnAlertDoesNotBeginWhileItHolds() {
    assertThat(DAY.alerts())
        .isSortedAccordingTo(Comparator.comparing(alert -> alert.event().receivedAt()));
    Map<Object, AlertEvent> before = new LinkedHashMap<>();
    for (KnownAlert alert : DAY.alerts()) {
      AlertEvent event = alert.event();
      AlertEvent last = before.put(event.fingerprint(), event);
      if (alert.scored() && last != null && last.kind() == AlertEvent.Kind.FIRING) {
        assertThat(last.receivedAt()).isBefore(event.receivedAt().minusSeconds(14));
      }
    }
  }

  @Test
  void aDayForLearningComesBeforeThePartThatCounts() {
    KnownStream stream = Scenario.of(ScenarioPlan.day(1).afterADay());

    assertThat(stream.alerts().get(0).event().receivedAt()).isBefore(stream.scoredFrom());
    assertThat(stream.days()).isBetween(0.9, 1.2);
    assertThat(stream.alerts().stream().filter(stream::counts))
        .hasSizeLessThan((int) stream.alerts().stream().filter(KnownAlert::scored).count());
  }

  @Test
  void aPlanMustMakeSense() {
    assertThatThrownBy(() -> new ScenarioPlan("none", 1, Duration.ZERO, 1, 1, Duration.ZERO, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected a span");
  }
}
