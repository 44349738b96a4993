package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.InhibitionRule;
import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.SilenceMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietSettingsTest {

  @TempDir private Path folder;

  private Loaded<DiapasonConfig> load(String inhibition, String maintenance) throws IOException {
    Files.writeString(folder.resolve("inhibition.yaml"), inhibition);
    Files.writeString(folder.resolve("maintenance.yaml"), maintenance);
    return ConfigFolder.load(folder);
  }

  @Test
  void readsRulesAndWindows() throws IOException {
    Loaded<DiapasonConfig> loaded =
        load(
            """
            rules:
              - id: host-down
                source: [alertname=HostDown]
                target: ['severity=~"warn.*"', alertname!=HostDown]
                equal: [host]
            """,
            """
            windows:
              - id: patch-night
                cis: [host-1]
                match: [team=shop]
                from: 2026-01-10T22:00:00+01:00
                until: 2026-01-11T02:00:00+01:00
                recurrence: FREQ=WEEKLY;BYDAY=SA
                zone: Europe/Berlin
                comment: kernel updates
            """);

    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value().quiet().inhibitions())
        .containsExactly(
            new InhibitionRule(
                "host-down",
                List.of(new SilenceMatcher("alertname", "HostDown", false, true)),
                List.of(
                    new SilenceMatcher("severity", "warn.*", true, true),
                    new SilenceMatcher("alertname", "HostDown", false, false)),
                List.of("host")));
    MaintenanceWindow window = loaded.value().quiet().windows().get(0);
    assertThat(window.cis()).containsExactly("host-1");
    assertThat(window.startsAt()).isEqualTo(Instant.parse("2026-01-10T21:00:00Z"));
    assertThat(window.recurrence()).isEqualTo("FREQ=WEEKLY;BYDAY=SA");
    assertThat(window.zone()).isEqualTo("Europe/Berlin");
  }

  @Test
  void saysWhatIsWrongAndWhere() throws IOException {
    Loaded<DiapasonConfig> loaded =
        load(
            """
            rules:
              - id: a
                source: [alertname=HostDown]
              - id: a
                source: ['x=~"("']
                target: [y=z]
                equals: [host]
            """,
            """
            windows:
              - from: 2026-01-10T22:00:00Z
                until: 2026-01-10T21:00:00Z
                recurrence: EVERY DAY
                zone: Berlin
              - id: overlapping
                cis: [host-1]
                from: 2026-01-10T22:00:00Z
                until: 2026-01-12T22:00:00Z
                recurrence: FREQ=DAILY
            """);

    assertThat(loaded.problems())
        .extracting(Object::toString)
        .anyMatch(text -> text.contains("Expected source and target"))
        .anyMatch(text -> text.contains("Expected the id 'a' once"))
        .anyMatch(text -> text.contains("a matcher such as"))
        .anyMatch(text -> text.contains("equals"))
        .anyMatch(text -> text.contains("until to be after from"))
        .anyMatch(text -> text.contains("a recurrence rule of RFC 5545"))
        .anyMatch(text -> text.contains("a time zone such as"))
        .anyMatch(text -> text.contains("come to pass and do not overlap, but got FREQ=DAILY"))
        .anyMatch(text -> text.contains("cis or match"))
        .anyMatch(text -> text.contains("every window to have an id"));
  }
}
