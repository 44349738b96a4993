package io.diapason.correlation.topology;

import static io.diapason.correlation.Fixtures.ci;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopologyTest {

  private final Topology topology =
      new Topology(
          List.of(
              ci("web").dependsOn("app").build(),
              ci("app").dependsOn("db").build(),
              ci("db").runsOn("host").build(),
              ci("cache").matching("alertname", "Redis.*").build()));

  @Test
  void findsTheCiByTheFirstLabelThatNamesAKnownOne() {
    assertThat(topology.ciOf(Map.of("service", "unheard", "instance", "db:9100"))).isEqualTo("db");
    assertThat(topology.ciOf(Map.of("host", "host", "job", "web"))).isEqualTo("host");
  }

  @Test
  void fallsBackToAnUnregisteredCi() {
    assertThat(topology.ciOf(Map.of("instance", "10.0.0.7:9100", "job", "node")))
        .isEqualTo("10.0.0.7");
    assertThat(topology.ciOf(Map.of("zone", "a"))).isEmpty();
  }

  @Test
  void aDeclaredExpressionComesFirst() {
    assertThat(topology.ciOf(Map.of("alertname", "RedisDown", "service", "web")))
        .isEqualTo("cache");
  }

  @Test
  void tellsWhatIsNearAndHow() {
    assertThat(topology.neighbourhood("web", 2))
        .containsExactly(
            new Neighbour("web", 0, "", false),
            new Neighbour("app", 1, "web depends on app", false),
            new Neighbour("db", 2, "web depends on app, app depends on db", false));
  }

  @Test
  void aFaultTravelsFromWhatIsDependedOn() {
    assertThat(topology.upstream("web")).isEqualTo(Map.of("app", 1, "db", 2, "host", 3));
    assertThat(topology.upstream("host")).isEmpty();
  }
}
