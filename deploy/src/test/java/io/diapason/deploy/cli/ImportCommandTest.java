package io.diapason.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing an export over from the command line. */
final class ImportCommandTest {

  private static final String SAMPLE = "src/test/resources/import/pagerduty";
  private static final String AS_OF = "--as-of=2026-03-01T00:00:00Z";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private List<String> made() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aPlanWritesNothingAndNamesEachThing() throws IOException {
    assertThat(run("import", "pagerduty", SAMPLE, "--plan", "--out", folder.toString(), AS_OF))
        .isEqualTo(4);

    assertThat(made()).isEmpty();
    assertThat(out.toString())
        .contains("one to one: 4\n", "  team 'Payments'\n", "only roughly: 3\n", "not at all: 4\n")
        .contains("  escalation policy 'Empty': nobody is called by it\n")
        .contains("files: calendars.yaml, oncall.yaml, escalation.yaml\n");
  }

  @Test
  void whatIsWrittenPassesTheCheck() throws IOException {
    assertThat(run("import", "pagerduty", SAMPLE, "--out", folder.toString(), AS_OF)).isEqualTo(4);
    assertThat(made()).containsExactly("calendars.yaml", "escalation.yaml", "oncall.yaml");
    assertThat(run("check", folder.toString())).isZero();

    assertThat(run("import", "pagerduty", SAMPLE, "--out", folder.toString(), AS_OF))
        .as("nothing is overwritten")
        .isEqualTo(1);
    assertThat(err.toString()).contains("Expected no calendars.yaml in");
  }

  @Test
  void saysByItsExitHowWellItMaps() throws IOException {
    Path export = folder.resolve("all.json");
    Files.writeString(export, "{\"users\": [{\"id\": \"1\", \"name\": \"Ada\"}]}");
    assertThat(run("import", "PagerDuty", export.toString(), "--plan")).isZero();

    Files.writeString(
        export,
        """
        {"users": [{"id": "1", "name": "Ada", "contact_methods": [
          {"id": "c", "type": "email_contact_method", "address": "ada@example.com"}]}]}
        """);
    assertThat(run("import", "pagerduty", export.toString(), "--plan")).isEqualTo(3);
  }

  @Test
  void namesWhatItCannotRead() throws IOException {
    Path export = folder.resolve("all.json");
    Files.writeString(export, "{\"users\": [");

    assertThat(run("import", "oncall", export.toString(), "--plan")).isEqualTo(1);
    assertThat(err.toString()).contains("Expected JSON in", "all.json");
    assertThat(run("import", "oncall", export.toString())).isEqualTo(2);
    assertThat(run("import", "victorops", export.toString(), "--plan")).isEqualTo(2);
  }
}
