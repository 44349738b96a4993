package io.diapason.deploy.config;

import io.diapason.vocabulary.InhibitionRule;
import io.diapason.vocabulary.MaintenanceWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the configuration says of alerts that are to be quiet.
 *
 * @param inhibitions of the file {@code inhibition.yaml}
 * @param windows of the file {@code maintenance.yaml}
 */
public record QuietSettings(List<InhibitionRule> inhibitions, List<MaintenanceWindow> windows) {

  /** The file of inhibition rules. */
  public static final String INHIBITION = "inhibition.yaml";

  /** The file of maintenance windows. */
  public static final String MAINTENANCE = "maintenance.yaml";

  public QuietSettings {
    inhibitions = List.copyOf(inhibitions);
    windows = List.copyOf(windows);
  }

  /** Nothing is to be quiet. */
  public static QuietSettings none() {
    return new QuietSettings(List.of(), List.of());
  }

  static Loaded<QuietSettings> load(Path folder) {
    List<Problem> problems = new ArrayList<>();
    Path inhibition = folder.resolve(INHIBITION);
    List<InhibitionRule> rules = List.of();
    if (Files.exists(inhibition)) {
      Loaded<List<InhibitionRule>> loaded = InhibitionFile.load(inhibition);
      rules = loaded.value();
      problems.addAll(loaded.problems());
    }
    Path maintenance = folder.resolve(MAINTENANCE);
    List<MaintenanceWindow> windows = List.of();
    if (Files.exists(maintenance)) {
      Loaded<List<MaintenanceWindow>> loaded = MaintenanceFile.load(maintenance);
      windows = loaded.value();
      problems.addAll(loaded.problems());
    }
    return new Loaded<>(new QuietSettings(rules, windows), problems);
  }
}
