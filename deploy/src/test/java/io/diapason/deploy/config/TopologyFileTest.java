package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Ci;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyFileTest {

  @TempDir Path folder;

  @Test
  void readsEveryPropertyOfACi() throws IOException {
    Loaded<List<Ci>> loaded =
        load(
            """
            cis:
              - id: shop
                kind: service
                team: web
                tier: 1
                runsOn: [node-1]
                dependsOn: [db]
                connectedTo: [sw-1]
                match: {service: "shop-.*", env: prod}
              - {id: node-1}
              - {id: db}
              - {id: sw-1}
            """);
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value())
        .hasSize(4)
        .first()
        .isEqualTo(
            new Ci(
                "shop",
                "service",
                "web",
                1,
                List.of("node-1"),
                List.of("db"),
                List.of("sw-1"),
                Map.of("service", "shop-.*", "env", "prod")));
    assertThat(loaded.value().get(1)).isEqualTo(Ci.unknown("node-1"));
  }

  @Test
  void warnsOfACiThatIsKnownByItsNameOnly() throws IOException {
    Loaded<List<Ci>> loaded =
        load("cis:\n  - {id: shop, dependsOn: [databas]}\n  - {id: database}\n");
    assertThat(loaded.hasErrors()).isFalse();
    assertThat(loaded.describe())
        .endsWith(
            "topology.yaml:2:27: warning: Expected 'databas', named in dependsOn of 'shop', to be described in this file, but it is known by its name only; did you mean 'database'?");
  }

  @Test
  void reportsAllThatIsWrongAtOnce() throws IOException {
    Loaded<List<Ci>> loaded =
        load(
            """
            cis:
              - id: shop
                dependson: [db]
              - {id: shop}
              - {kind: host}
              - {id: a, match: {service: "(" }}
              - {id: b, tier: platinum, runsOn: c}
              - {id: d, dependsOn: [d]}
              - lonely
            """);
    String file = folder.resolve("topology.yaml") + ":";
    assertThat(loaded.problems().stream().map(found -> found.toString().replace(file, "")))
        .containsExactly(
            "3:5: error: Expected a known key in cis[], but got 'dependson'; did you mean 'dependsOn'?",
            "4:10: error: Expected the id 'shop' once, but line 2 has it already",
            "5:5: error: Expected every CI to have an id, but this one has none",
            "6:30: error: Expected a regular expression in cis[].match.service, but got '('",
            "7:19: error: Expected "
                + TierText.RULE.expected()
                + " in cis[].tier, but got 'platinum'",
            "7:37: error: Expected a list in cis[].runsOn, but got 'c'",
            "8:24: error: Expected dependsOn of 'd' to name other CIs, but it names itself",
            "9:5: error: Expected a section with keys of its own in cis[], but got 'lonely'");
  }

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "4,4",
    "critical,1",
    "High,2",
    "medium,3",
    "low,4",
    "gold,1",
    "silver,2",
    "bronze,3",
    "tier-1,1",
    "T2,2"
  })
  void understandsTheWordsForTiers(String text, int tier) {
    assertThat(TierText.RULE.parse(text)).isEqualTo(tier);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5", "12", "-1", "1.2", "tier-12", "platinum", "tier"})
  void refusesWhatIsNoTier(String text) {
    assertThat(TierText.RULE.parse(text)).isNull();
  }

  private Loaded<List<Ci>> load(String yaml) throws IOException {
    return TopologyFile.load(Files.writeString(folder.resolve("topology.yaml"), yaml));
  }
}
