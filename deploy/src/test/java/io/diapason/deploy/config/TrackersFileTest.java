package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.tracker.WorkState;
import io.diapason.ticketing.tracker.kind.TrackerKind;
import io.diapason.vocabulary.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrackersFileTest {

  @TempDir Path folder;

  private Loaded<DiapasonConfig> load(String trackers) throws IOException {
    Files.writeString(folder.resolve("trackers.yaml"), trackers);
    return ConfigFolder.load(folder);
  }

  private List<String> problems(String trackers) throws IOException {
    return load(trackers).problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void readsATrackerAndWhatItCallsThings() throws IOException {
    Loaded<DiapasonConfig> loaded =
        load(
            """
            trackers:
              - id: rt
                kind: request-tracker
                url: https://rt.example.org/
                token: env:PATH
                project: General
                keyField: Diapason
                mirrors: {priority: P2, teams: [payments]}
                states: {ON_HOLD: waiting}
                understands: {waiting: ON_HOLD}
                priorities: {P1: "99"}
                people: {ada: alovelace}
                settle: 1m
            """);

    assertThat(loaded.problems()).isEmpty();
    TrackerSettings rt = loaded.value().duty().trackers().get(0);
    assertThat(rt.kind()).isEqualTo(TrackerKind.REQUEST_TRACKER);
    assertThat(rt.options().url()).isEqualTo("https://rt.example.org");
    assertThat(rt.headers()).containsEntry("Authorization", "token " + System.getenv("PATH"));
    assertThat(rt.rule().tracker()).isEqualTo("rt");
    assertThat(rt.rule().scope().atLeast()).isEqualTo(Priority.P2);
    assertThat(rt.rule().dictionary().states())
        .containsEntry(WorkState.ON_HOLD, "waiting")
        .containsEntry(WorkState.NEW, "new");
    assertThat(rt.rule().dictionary().understood()).containsEntry("waiting", WorkState.ON_HOLD);
    assertThat(rt.rule().dictionary().ourName("alovelace")).isEqualTo("ada");
    assertThat(rt.rule().patience().settle()).hasMinutes(1);
    assertThat(rt.timing().timeout()).hasSeconds(10);
    assertThat(rt.timing().poll()).hasSeconds(30);
    assertThat(rt.timing().backlog()).hasDays(7);
  }

  @Test
  void keepsATokenThatTravelsInTheBodyOutOfTheHeaders() throws IOException {
    Loaded<DiapasonConfig> loaded =
        load(
            """
            trackers:
              - {id: pager, kind: pagerduty, url: "https://events.pagerduty.com", token: "env:PATH"}
              - {id: og, kind: opsgenie, url: "https://api.eu.opsgenie.com", token: "env:PATH"}
            """);

    assertThat(loaded.problems()).isEmpty();
    List<TrackerSettings> trackers = loaded.value().duty().trackers();
    assertThat(trackers.get(0).headers()).isEmpty();
    assertThat(trackers.get(1).headers())
        .containsEntry("Authorization", "GenieKey " + System.getenv("PATH"));
    assertThat(problems("trackers: [{id: p, kind: pagerduty, url: \"https://p.example\"}]"))
        .singleElement()
        .asString()
        .contains("trackers[].token");
  }

  @Test
  void namesWhatIsWrongAndWhere() throws IOException {
    assertThat(
            problems(
                """
                trackers:
                  - {id: a, kind: redmin, url: "https://a.example"}
                  - {id: b, kind: redmine, url: "https://b.example", token: secret, project: x}
                  - {id: b, kind: github, url: "https://c.example", allowedHosts: [d.example], project: x}
                  - {id: e, kind: glpi, url: "https://e.example", stats: {}}
                """))
        .anyMatch(p -> p.startsWith("trackers.yaml:2:") && p.contains("one of request-tracker"))
        .anyMatch(p -> p.startsWith("trackers.yaml:3:") && p.contains("env:NAME or file:PATH"))
        .anyMatch(p -> p.startsWith("trackers.yaml:3:") && p.contains("trackers[].keyField"))
        .anyMatch(p -> p.startsWith("trackers.yaml:4:") && p.contains("'b' once"))
        .anyMatch(p -> p.startsWith("trackers.yaml:4:") && p.contains("[d.example]"))
        .anyMatch(p -> p.startsWith("trackers.yaml:5:") && p.contains("did you mean 'states'?"));
  }

  @Test
  void showsAnExampleThatCanBeRead() throws IOException {
    String example = Files.readString(Path.of("config", "default", "trackers.yaml.example"));

    Loaded<DiapasonConfig> loaded = load(example);

    assertThat(loaded.hasErrors()).as(loaded.describe()).isFalse();
    assertThat(loaded.value().duty().trackers()).hasSize(2);
  }
}
