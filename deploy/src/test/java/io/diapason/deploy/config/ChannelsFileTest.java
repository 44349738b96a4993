package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.throttle.ThrottleRule;
import io.diapason.vocabulary.Priority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChannelsFileTest {

  @TempDir Path folder;

  private Loaded<DiapasonConfig> load(String channels) throws IOException {
    Files.writeString(folder.resolve("channels.yaml"), channels);
    return ConfigFolder.load(folder);
  }

  private List<String> problems(String channels) throws IOException {
    return load(channels).problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void readsChannelsNewsAndLinks() throws IOException {
    Loaded<DiapasonConfig> loaded =
        load(
            """
            links: {url: "https://ops.example.com", secret: "env:PATH", expireAfter: 2h}
            news: [ops]
            channels:
              - id: ops
                kind: slack
                token: env:PATH
                to: "#ops"
                people: {U123: ada}
                throttle: {most: 3, within: 5m}
              - {id: hook, kind: webhook, url: "https://hooks.example.com/x", format: cloudevents}
            """);

    assertThat(loaded.problems()).isEmpty();
    ReachSettings reach = loaded.value().duty().reach();
    assertThat(reach.news()).containsExactly("ops");
    assertThat(reach.links().expireAfter()).hasHours(2);
    assertThat(reach.channels())
        .containsExactly(
            new ChannelSettings(
                "ops",
                ChannelKind.SLACK,
                new Address("https://slack.com/api"),
                List.of(),
                "#ops",
                Map.of("token", new Secret("env:PATH")),
                Map.of(),
                Map.of("U123", "ada"),
                new ThrottleRule(3, Duration.ofMinutes(5), Set.of(Priority.P1))),
            new ChannelSettings(
                "hook",
                ChannelKind.WEBHOOK,
                new Address("https://hooks.example.com/x"),
                List.of(),
                "",
                Map.of(),
                Map.of("format", "cloudevents"),
                Map.of(),
                null));
  }

  @Test
  void namesWhatIsWrongAndWhere() throws IOException {
    assertThat(
            problems(
                """
                news: [opps]
                channels:
                  - {id: ops, kind: slak}
                  - {id: cards, kind: msteams}
                  - {id: bot, kind: telegram, to: "1", tokn: x}
                  - {id: far, kind: gotify, url: "https://a.example", token: "env:PATH", allowedHosts: [b.example]}
                  - {id: webhook, kind: webhook, url: "https://a.example"}
                """))
        .anyMatch(p -> p.startsWith("channels.yaml:1:7") && p.contains("opps"))
        .anyMatch(p -> p.startsWith("channels.yaml:3:") && p.contains("did you mean 'slack'?"))
        .anyMatch(p -> p.startsWith("channels.yaml:4:") && p.contains("channels[].url"))
        .anyMatch(p -> p.startsWith("channels.yaml:5:") && p.contains("channels[].token"))
        .anyMatch(p -> p.startsWith("channels.yaml:5:") && p.contains("did you mean 'token'?"))
        .anyMatch(p -> p.startsWith("channels.yaml:6:") && p.contains("[b.example]"))
        .anyMatch(p -> p.startsWith("channels.yaml:7:") && p.contains("'webhook' once"));
  }

  @Test
  void namesTheNearestChannelThatThereIs() throws IOException {
    Files.writeString(
        folder.resolve("oncall.yaml"),
        "users: [{id: ada, contacts: [{channel: pgaer, address: x}, {channel: webhook, address: y}]}]");
    Files.writeString(
        folder.resolve("escalation.yaml"),
        "policies: [{id: p, steps: [{channels: [pagr, pager]}]}]");

    assertThat(problems("channels: [{id: pager, kind: ntfy, to: pages}]"))
        .hasSize(2)
        .allMatch(problem -> problem.contains("did you mean 'pager'?"));
  }

  @Test
  void withoutTheFileTheWebhookTakesEveryName() throws IOException {
    Files.writeString(
        folder.resolve("oncall.yaml"),
        "users: [{id: ada, contacts: [{channel: sms, address: x}]}]");

    assertThat(ConfigFolder.load(folder).problems()).isEmpty();
  }

  @Test
  void showsNoAddressThatMayBeASecret() throws IOException {
    assertThat(
            load("channels: [{id: t, kind: msteams, url: \"https://x.example/s3cret\"}]").value())
        .asString()
        .doesNotContain("s3cret");
  }
}
