package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who are named in one file and unknown in another. */
final class PeopleCheckTest {

  @TempDir Path folder;

  @BeforeEach
  void declare() throws IOException {
    Files.writeString(
        folder.resolve("channels.yaml"),
        """
        channels:
          - id: ops
            kind: slack
            url: https://slack.com/api
            to: "#ops"
            people: {U1: ada, U2: grase}
        """);
    Files.writeString(
        folder.resolve("trackers.yaml"),
        """
        trackers:
          - {id: g, kind: github, url: "https://g.example", project: a/b, people: {ada: al, bob: b}}
        """);
  }

  private List<String> problems() {
    return ConfigFolder.load(folder).problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void namesThoseWhoAreNotUsers() throws IOException {
    Files.writeString(folder.resolve("oncall.yaml"), "users: [{id: ada}, {id: grace}]\n");

    assertThat(problems())
        .containsExactly(
            "channels.yaml:6:27: warning: Expected a user of oncall.yaml in channels[].people.U2,"
                + " but got 'grase'; did you mean 'grace'?",
            "trackers.yaml:2:90: warning: Expected a user of oncall.yaml in trackers[].people.bob,"
                + " but got 'bob'; known here: ada, grace");
  }

  @Test
  void saysNothingWhereNobodyIsDeclared() {
    assertThat(problems()).isEmpty();
  }
}
