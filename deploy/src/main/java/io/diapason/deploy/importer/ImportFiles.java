package io.diapason.deploy.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A plan as the files of a configuration; the same plan is always the same text. */
public final class ImportFiles {

  private static final Map<String, List<String>> FILES = new LinkedHashMap<>();

  static {
    FILES.put("calendars.yaml", List.of("calendars"));
    FILES.put("oncall.yaml", List.of("users", "teams", "schedules"));
    FILES.put("escalation.yaml", List.of("policies", "routes"));
  }

  private ImportFiles() {}

  /** The text of each file by its name; a file of which nothing is known is left out. */
  public static Map<String, String> write(ImportPlan plan, ImportSource source) {
    Map<String, String> texts = new LinkedHashMap<>();
    FILES.forEach(
        (file, sections) -> {
          Map<String, Object> top = new LinkedHashMap<>();
          for (String section : sections) {
            if (!plan.entries(section).isEmpty()) {
              top.put(section, plan.entries(section));
            }
          }
          if (!top.isEmpty()) {
            texts.put(file, "# From an export of " + source.product() + ".\n\n" + yaml().dump(top));
          }
        });
    return texts;
  }

  private static Yaml yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(100);
    // An anchor for what stands twice would have to be followed by eye.
    options.setDereferenceAliases(true);
    return new Yaml(options);
  }
}
