package io.diapason.deploy.config;

import io.diapason.ingest.source.generic.GenericMapping;
import io.diapason.vocabulary.Ci;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with {@code diapason.yaml}, {@code topology.yaml}, {@code integrations.yaml}, {@code
 * sources.yaml}, {@code inhibition.yaml}, {@code maintenance.yaml}, {@code calendars.yaml}, {@code
 * sla.yaml}, {@code channels.yaml}, {@code oncall.yaml}, {@code escalation.yaml}, {@code
 * runbooks.yaml} and {@code anomalies.yaml}. Any of them may be missing: then its defaults hold.
 */
public final class ConfigFolder {

  /** The file of settings. */
  public static final String SETTINGS = "diapason.yaml";

  /** The file that describes the estate. */
  public static final String TOPOLOGY = "topology.yaml";

  /** The file that says who may post. */
  public static final String INTEGRATIONS = "integrations.yaml";

  /** The file that says how the bodies of unknown senders are read. */
  public static final String SOURCES = "sources.yaml";

  private static final List<String> KNOWN =
      Stream.concat(
              Stream.of(
                  SETTINGS,
                  TOPOLOGY,
                  INTEGRATIONS,
                  SOURCES,
                  QuietSettings.INHIBITION,
                  QuietSettings.MAINTENANCE,
                  AnomalySettings.FILE),
              DutySettings.FILES.stream())
          .toList();

  private ConfigFolder() {}

  /** Reads the folder whole and reports all that is wrong in it. Never throws for its content. */
  public static Loaded<DiapasonConfig> load(Path folder) {
    if (!Files.isDirectory(folder)) {
      Problems problems = new Problems(folder.toString());
      problems.error(null, "Expected a folder with " + SETTINGS + ", but there is none");
      return new Loaded<>(DiapasonConfig.defaults(), problems.found());
    }
    List<Problem> problems = new ArrayList<>(strangers(folder));
    Path topology = folder.resolve(TOPOLOGY);
    Loaded<List<Ci>> estate =
        Files.exists(topology) ? TopologyFile.load(topology) : new Loaded<>(List.of(), List.of());
    Path integrations = folder.resolve(INTEGRATIONS);
    Loaded<List<IntegrationSettings>> senders =
        Files.exists(integrations)
            ? IntegrationsFile.load(integrations)
            : new Loaded<>(List.of(), List.of());
    Path sources = folder.resolve(SOURCES);
    Loaded<List<GenericMapping>> mappings =
        Files.exists(sources) ? SourcesFile.load(sources) : new Loaded<>(List.of(), List.of());
    Path settings = folder.resolve(SETTINGS);
    DiapasonConfig config = DiapasonConfig.defaults();
    Problems found = new Problems(settings.toString());
    try (Section top =
        Files.exists(settings) ? YamlFile.read(settings, found) : new Section("", null, found)) {
      config = DiapasonConfig.read(top, estate.value(), senders.value(), mappings.value());
    }
    problems.addAll(found.found());
    problems.addAll(estate.problems());
    problems.addAll(senders.problems());
    problems.addAll(mappings.problems());
    Loaded<QuietSettings> quiet = QuietSettings.load(folder);
    problems.addAll(quiet.problems());
    Loaded<AnomalySettings> anomalies = AnomalySettings.load(folder);
    problems.addAll(anomalies.problems());
    Loaded<DutySettings> duty = DutySettings.load(folder);
    problems.addAll(duty.problems());
    return new Loaded<>(config.with(quiet.value(), duty.value(), anomalies.value()), problems);
  }

  // A misspelt file name would silently leave all defaults in force.
  private static List<Problem> strangers(Path folder) {
    List<Problem> problems = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!KNOWN.contains(name)) {
          Problems found = new Problems(file.toString());
          found.error(
              null,
              "Expected only known YAML files in the folder, but got '%s'; %s"
                  .formatted(name, NearestName.hint(name, KNOWN)));
          problems.addAll(found.found());
        }
      }
    } catch (IOException e) {
      Problems found = new Problems(folder.toString());
      found.error(null, "Expected to list the folder, but " + e);
      problems.addAll(found.found());
    }
    return problems;
  }
}
