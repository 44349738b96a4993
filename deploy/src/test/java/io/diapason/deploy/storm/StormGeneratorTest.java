package io.diapason.deploy.storm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StormGeneratorTest {

  private static final StormPlan PLAN = StormPlan.acceptance();
  private static final Storm STORM = new StormGenerator(7).generate(PLAN);
  private static final Estate ESTATE = Estate.of(STORM.estate());

  @Test
  void hasExactlyTheEventsOfThePlanInTheOrderOfTime() {
    assertThat(STORM.events()).hasSize(20_000);
    assertThat(STORM.events()).extracting(StormEvent::offsetMillis).isSorted();
    assertThat(STORM.events())
        .allMatch(event -> event.offsetMillis() >= 0)
        .allMatch(event -> event.offsetMillis() <= PLAN.span().toMillis());
  }

  @Test
  void theTruthNamesEveryAlertOnce() {
    Map<String, Integer> truth = STORM.truth().byLabels();
    assertThat(truth).hasSize(STORM.truth().alerts().size()).hasSize(5 * 330 + 40);
    Map<String, Integer> said = new HashMap<>();
    STORM.events().forEach(e -> said.put(CanonicalLabels.text(StormReading.labels(e)), e.fault()));
    assertThat(said).isEqualTo(truth);
  }

  @Test
  void everyAlertLeadsToItsCi() {
    assertThat(STORM.truth().alerts())
        .allSatisfy(a -> assertThat(StormReading.ciOf(a.labels(), ESTATE)).contains(a.ci()));
  }

  @Test
  void faultsLieFarApart() {
    List<StormTruth.Fault> faults = STORM.truth().faults();
    assertThat(faults).hasSize(5);
    for (StormTruth.Fault fault : faults) {
      Set<String> near = ESTATE.within(fault.cis(), 3).keySet();
      Set<String> nearRoot = ESTATE.within(Set.of(fault.root()), 4).keySet();
      for (StormTruth.Fault other : faults) {
        if (other.number() != fault.number()) {
          assertThat(near).doesNotContainAnyElementsOf(other.cis());
          assertThat(nearRoot).doesNotContain(other.root());
        }
      }
    }
  }

  @Test
  void noiseIsFarFromFaultsAndFromOtherNoise() {
    Set<String> loud = new HashSet<>();
    STORM.truth().faults().forEach(fault -> loud.addAll(fault.cis()));
    List<StormTruth.Member> noise =
        STORM.truth().alerts().stream().filter(a -> a.fault() == StormEvent.NOISE).toList();
    assertThat(noise).hasSize(40);
    for (StormTruth.Member alert : noise) {
      assertThat(ESTATE.within(Set.of(alert.ci()), 3).keySet()).doesNotContainAnyElementsOf(loud);
      loud.add(alert.ci());
    }
  }

  @Test
  void everyFaultSoundsOnAllCisThatItReachesAndFirstAtItsRoot() {
    for (StormTruth.Fault fault : STORM.truth().faults()) {
      List<StormEvent> events =
          STORM.events().stream().filter(event -> event.fault() == fault.number()).toList();
      List<String> cis =
          events.stream()
              .map(e -> StormReading.ciOf(StormReading.labels(e), ESTATE).get())
              .toList();
      assertThat(cis.get(0)).isEqualTo(fault.root());
      assertThat(Set.copyOf(cis)).isEqualTo(fault.cis()).hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void everyAlertFiresAgainBeforeItRunsOutAndEndsWithAResolve() {
    Map<Map<String, String>, List<StormEvent>> said =
        STORM.events().stream().collect(groupingBy(StormReading::labels));
    for (List<StormEvent> events : said.values()) {
      long last = events.get(0).offsetMillis();
      List<Boolean> ended = new ArrayList<>();
      for (StormEvent event : events) {
        assertThat(event.offsetMillis() - last).isLessThan(300_000);
        last = event.offsetMillis();
        ended.add(StormReading.body(event).has("endsAt"));
      }
      assertThat(ended).isSorted().startsWith(false).endsWith(true);
    }
  }

  @Test
  void bodiesAreAlertsOfTheAlertmanagerApi() {
    JsonNode body = StormReading.body(STORM.events().get(0));
    assertThat(body.fieldNames())
        .toIterable()
        .containsExactly("labels", "annotations", "startsAt", "generatorURL");
    assertThat(body.get("labels").fieldNames())
        .toIterable()
        .contains("alertname", "severity", "job");
    assertThat(Instant.parse(body.get("startsAt").asText()))
        .isEqualTo(STORM.base().plusMillis(STORM.truth().faults().get(0).offsetMillis()));
  }

  @Test
  void noBodySpeaksOfTheFuture() {
    for (StormEvent event : STORM.events()) {
      JsonNode body = StormReading.body(event);
      Instant sentAt = STORM.base().plusMillis(event.offsetMillis());
      assertThat(Instant.parse(body.get("startsAt").asText())).isBeforeOrEqualTo(sentAt);
      if (body.has("endsAt")) {
        assertThat(Instant.parse(body.get("endsAt").asText())).isBefore(sentAt);
      }
    }
  }

  @Test
  void someFaultsFollowAChangeOfTheirRootByAMinute() {
    List<StormTruth.Fault> changed =
        STORM.truth().faults().stream().filter(fault -> fault.change() != null).toList();
    assertThat(changed).hasSize(3);
    for (StormTruth.Fault fault : changed) {
      assertThat(STORM.changes())
          .anySatisfy(
              change -> {
                assertThat(change.id()).isEqualTo(fault.change());
                assertThat(change.ci()).isEqualTo(fault.root());
                assertThat(change.offsetMillis()).isEqualTo(fault.offsetMillis() - 60_000);
              });
    }
    assertThat(STORM.changes()).hasSize(5).extracting(StormChange::offsetMillis).isSorted();
  }

  @Test
  void aStormThatLeavesWorkEndsOnlyItsFirstFault() {
    Storm storm = new StormGenerator(7).generate(StormPlan.demo());
    assertThat(
            storm.events().stream()
                .filter(event -> StormReading.body(event).has("endsAt"))
                .map(StormEvent::fault)
                .collect(toSet()))
        .containsExactly(0);
    assertThat(storm.events()).hasSize(1_500);
  }

  @Test
  void everySeedAndPlanFindsRoomOnAnEstateOfItsOwn() {
    for (int faults = 1; faults <= 12; faults++) {
      StormPlan plan = new StormPlan(2_000, faults, 3 * faults, Duration.ofMinutes(2), true);
      Storm storm = new StormGenerator(faults).generate(plan);
      assertThat(storm.truth().faults()).hasSize(faults);
      assertThat(storm.events()).hasSize(2_000);
    }
  }

  @Test
  void saysWhenTheEstateIsTooSmall() {
    assertThatThrownBy(
            () -> new StormGenerator(7).generate(PLAN, new EstateGenerator(7).generate(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected room for 5 faults far apart, but the estate is too small");
  }
}
