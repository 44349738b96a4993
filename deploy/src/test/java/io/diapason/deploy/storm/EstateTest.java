package io.diapason.deploy.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.vocabulary.Ci;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EstateTest {

  private static final Ci SWITCH = wired("sw", "switch");
  private static final Ci HOST = wired("node", "host", "sw");
  private static final Ci DATABASE = carried("db", List.of("node"), List.of());
  private static final Ci SERVICE = carried("api", List.of(), List.of("db"));
  private static final Ci CALLER = carried("web", List.of(), List.of("api"));
  private static final Estate ESTATE = Estate.of(List.of(SWITCH, HOST, DATABASE, SERVICE, CALLER));

  @Test
  void countsHopsWhicheverWayTheLinksPoint() {
    assertThat(ESTATE.within(Set.of("db"), 2))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("db", 0, "node", 1, "api", 1, "sw", 2, "web", 2));
  }

  @Test
  void aFaultTravelsFromWhatCarriesToWhatIsCarried() {
    assertThat(ESTATE.struckFrom("node", 2))
        .extracting(struck -> struck.ci().id() + " " + struck.from() + " " + struck.hops())
        .containsExactly("node null 0", "db node 1", "api db 2");
  }

  @Test
  void aSwitchTakesItsHostsAlongButAHostDoesNotTakeItsSwitch() {
    assertThat(ESTATE.struckFrom("sw", 1))
        .extracting(struck -> struck.ci().id())
        .containsExactly("sw", "node");
    assertThat(ESTATE.struckFrom("node", 1)).noneMatch(struck -> struck.ci().id().equals("sw"));
  }

  @Test
  void refusesALinkToNowhere() {
    assertThatThrownBy(() -> Estate.of(List.of(HOST)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no 'sw'");
  }

  @Test
  void refusesAnIdThatStandsTwice() {
    assertThatThrownBy(() -> Estate.of(List.of(SWITCH, SWITCH)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'sw' stands there twice");
  }

  private static Ci wired(String id, String kind, String... connectedTo) {
    return new Ci(id, kind, "", 2, List.of(), List.of(), List.of(connectedTo), Map.of());
  }

  private static Ci carried(String id, List<String> runsOn, List<String> dependsOn) {
    return new Ci(id, "service", "", 2, runsOn, dependsOn, List.of(), Map.of());
  }
}
