package io.diapason.deploy.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The file of trackers: {@code trackers:}, each with what it mirrors and what it calls things. */
final class TrackersFile {

  /** The file's name. */
  static final String NAME = "trackers.yaml";

  private TrackersFile() {}

  /** Reads the file; no trackers where there is none. */
  static Loaded<List<TrackerSettings>> load(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return new Loaded<>(List.of(), List.of());
    }
    Problems problems = new Problems(file.toString());
    List<TrackerSettings> trackers = new ArrayList<>();
    try (Section top = YamlFile.read(file, problems)) {
      Set<String> ids = new HashSet<>();
      for (Section section : top.sections("trackers")) {
        try (section) {
          Ids.claim(section, ids);
          TrackerSection.read(section).ifPresent(trackers::add);
        }
      }
    }
    return new Loaded<>(List.copyOf(trackers), problems.found());
  }
}
