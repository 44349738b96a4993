package io.diapason.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {

  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return file;
  }

  private static String firing(String time, String name, String host, String service) {
    return line("firing", time, name, host, service);
  }

  private static String line(String status, String time, String name, String host, String service) {
    return """
    {"receivedAt":"%1$s","source":"alertmanager","body":{"version":"4","status":"%5$s","alerts":[\
    {"status":"%5$s","labels":{"alertname":"%2$s","host":"%3$s","service":"%4$s"},"startsAt":"%1$s"}]}}
    """
        .formatted(time, name, host, service, status);
  }

  /** A file of events says nothing of silences, but the rules of the folder hold in it. */
  @Test
  void whatTheRulesKeepQuietIsNoIncidentAndIsOneByOtherRules() throws IOException {
    Path alerts =
        write(
            "alerts.jsonl",
            firing("2026-01-10T08:00:00Z", "HostDown", "h1", "h1")
                + firing("2026-01-10T08:00:01Z", "Unreachable", "h1", "shop")
                + line("resolved", "2026-01-10T08:05:00Z", "Unreachable", "h1", "shop")
                + firing("2026-01-10T08:00:02Z", "DiskFull", "h2", "store")
                + firing("2026-01-10T10:30:00Z", "Late", "h3", "other"));
    write(
        "quiet/inhibition.yaml",
        """
        rules:
          - id: host-down
            source: [alertname=HostDown]
            target: [alertname!=HostDown]
            equal: [host]
        """);
    write(
        "quiet/maintenance.yaml",
        """
        windows:
          - id: patch-store
            match: [service=store]
            from: 2026-01-10T07:00:00Z
            until: 2026-01-10T09:00:00Z
        """);
    Path other = write("loud/diapason.yaml", "correlation: {quietPeriod: 5m}\n").getParent();
    Path out = folder.resolve("out");

    int ended =
        new CommandLine(new ReplayCommand())
            .execute(
                "--alerts",
                alerts.toString(),
                "--config",
                folder.resolve("quiet").toString(),
                "--against",
                other.toString(),
                "--out",
                out.toString());

    assertThat(ended).isZero();
    String incidents = Files.readString(out.resolve("incidents.jsonl"));
    assertThat(incidents).contains("HostDown").doesNotContain("Unreachable");
    // The work is over after an hour, and the disk is still full.
    assertThat(incidents).contains("\"openedAt\":\"2026-01-10T09:00:00Z\"").contains("DiskFull");
    assertThat(Files.readString(out.resolve("report.json"))).contains("Unreachable");
  }
}
