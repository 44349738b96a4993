package io.diapason.deploy.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.Loaded;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What other products' exports become, and that whoever was on call there is on call here. */
final class ImportTest {

  private static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");
  private static final Path EXPORTS = Path.of("src", "test", "resources", "import");
  private static final long SEED = 20_260_301;

  @TempDir Path folder;

  private static JsonNode json(String text) throws IOException {
    return VocabularyJson.mapper().readTree(text);
  }

  private static ImportPlan plan(ImportSource source, JsonNode... documents) {
    Export export = new Export(source.kinds());
    for (int i = 0; i < documents.length; i++) {
      export.add("document-" + i + ".json", documents[i]);
    }
    return source.plan(export, AS_OF);
  }

  private static ImportPlan sample(ImportSource source) throws IOException {
    Path root = EXPORTS.resolve(source.name().toLowerCase(java.util.Locale.ROOT));
    Export export = new Export(source.kinds());
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        export.add(root.relativize(file).toString(), json(Files.readString(file)));
      }
    }
    return source.plan(export, AS_OF);
  }

  private DiapasonConfig written(ImportPlan plan, ImportSource source) throws IOException {
    for (Map.Entry<String, String> file : ImportFiles.write(plan, source).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    assertThat(loaded.problems()).isEmpty();
    return loaded.value();
  }

  @ParameterizedTest
  @EnumSource(ImportSource.class)
  void makesOfAnExportWhatWasReadByEye(ImportSource source) throws IOException {
    ImportPlan plan = sample(source);
    StringBuilder said = new StringBuilder();
    ImportFiles.write(plan, source)
        .forEach((name, text) -> said.append("--- ").append(name).append('\n').append(text));
    plan.findings().forEach(f -> said.append(f.grade()).append(' ').append(f).append('\n'));

    written(plan, source);
    Path golden =
        EXPORTS.resolve(source.name().toLowerCase(java.util.Locale.ROOT) + ".expected.txt");
    assertThat(said.toString()).isEqualTo(Files.readString(golden));
    assertThat(ImportFiles.write(sample(source), source))
        .as("the same every time")
        .isEqualTo(ImportFiles.write(plan, source));
  }

  @Test
  void whoIsOnCallInPagerDutyIsOnCallHere() throws IOException {
    Random random = new Random(SEED);
    ObjectNode root = PagerDutySemantics.users();
    for (int i = 0; i < 40; i++) {
      root.withArray("schedules").add(PagerDutySemantics.schedule(random, i));
    }
    ImportPlan plan = plan(ImportSource.PAGERDUTY, root);
    OnCallPlan oncall = written(plan, ImportSource.PAGERDUTY).duty().oncall();

    assertThat(plan.findings()).allMatch(finding -> finding.grade() == Grade.EXACT);
    int asked = 0;
    for (JsonNode theirs : root.get("schedules")) {
      String id = theirs.get("name").asText().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
      OnCallSchedule ours = oncall.schedule(id).orElseThrow();
      Instant moment = AS_OF;
      // Past both changes of the clock, at moments that are no handovers.
      while (moment.isBefore(AS_OF.plus(Duration.ofDays(300)))) {
        Optional<String> expected =
            Optional.ofNullable(PagerDutySemantics.personAt(theirs, moment))
                .map(user -> user.toLowerCase(java.util.Locale.ROOT));
        assertThat(ours.personAt(moment)).as("%s at %s", theirs, moment).isEqualTo(expected);
        moment = moment.plus(Duration.ofMinutes(7 * 60 + 13));
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(30_000);
  }

  @Test
  void aLayerThatBeginsInTheMiddleGoesOnWithWhoeverHasTheTurn() throws IOException {
    OnCallPlan oncall =
        written(
                plan(
                    ImportSource.PAGERDUTY,
                    PagerDutySemantics.users(),
                    json(
                        """
                        {"schedule": {"id": "S", "name": "S", "time_zone": "UTC", "schedule_layers": [
                          {"name": "L", "rotation_virtual_start": "2026-01-01T00:00:00Z",
                           "start": "2026-01-02T12:00:00Z", "end": null,
                           "rotation_turn_length_seconds": 86400, "restrictions": [],
                           "users": [{"user": {"id": "PA"}}, {"user": {"id": "PB"}}, {"user": {"id": "PC"}}]}]}}
                        """)),
                ImportSource.PAGERDUTY)
            .duty()
            .oncall();

    OnCallSchedule schedule = oncall.schedule("s").orElseThrow();
    assertThat(schedule.personAt(Instant.parse("2026-01-02T12:00:00Z"))).hasValue("pb");
    assertThat(schedule.personAt(Instant.parse("2026-01-03T12:00:00Z"))).hasValue("pc");
    assertThat(schedule.personAt(Instant.parse("2026-01-04T12:00:00Z"))).hasValue("pa");
  }

  @Test
  void namesWhatIsNotUnderstood() throws IOException {
    Export export = new Export(ImportSource.OPSGENIE.kinds());
    export.add("notes.json", json("{\"hello\": 1}"));
    export.add("schedules.json", json("{\"data\": []}"));

    assertThat(ImportSource.OPSGENIE.plan(export, AS_OF).findings())
        .extracting(Finding::toString)
        .containsExactly("file notes.json: not understood");
  }

  @Test
  void twoOfOneNameAreTwo() throws IOException {
    OnCallPlan oncall =
        written(
                plan(
                    ImportSource.PAGERDUTY,
                    json(
                        """
                        {"users": [{"id": "1", "name": "Ada", "email": "ada@a.example"},
                                   {"id": "2", "name": "Ada", "email": "ada@b.example"}]}
                        """)),
                ImportSource.PAGERDUTY)
            .duty()
            .oncall();

    assertThat(oncall.people()).extracting(Person::id).containsExactlyInAnyOrder("ada", "ada-2");
    assertThat(List.copyOf(oncall.schedules())).isEmpty();
  }
}
