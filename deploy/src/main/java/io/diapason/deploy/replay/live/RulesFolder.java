package io.diapason.deploy.replay.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes rules down as the folder of configuration that a replay reads, so that they are checked as
 * every configuration is. Only what judges is taken over: a replay needs no door and no secret.
 *
 * @param liveSettings the text of the live {@code diapason.yaml}; empty where the defaults are live
 * @param named where configurations with a name are, each a folder
 */
public record RulesFolder(String liveSettings, Path named) {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final List<String> JUDGING = List.of("correlation", "ticketing");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /**
   * Writes a folder.
   *
   * @throws RefusedReplay when the rules have errors, naming them
   */
  void write(@Nullable JsonNode rules, Path folder) throws IOException {
    ObjectNode settings = judging(YAML.readTree(base(rules)));
    if (rules != null && rules.isObject()) {
      overlay(settings, rules);
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(ConfigFolder.SETTINGS), YAML.writeValueAsString(settings));
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    if (loaded.hasErrors()) {
      String place = folder.resolve(ConfigFolder.SETTINGS) + ":";
      throw RefusedReplay.badRules(
          loaded.problems().stream()
              .map(Problem::toString)
              .map(words -> words.replace(place, ""))
              .toList());
    }
  }

  private String base(@Nullable JsonNode rules) throws IOException {
    if (rules == null || !rules.isTextual()) {
      return liveSettings;
    }
    String name = rules.textValue();
    Path folder = named.resolve(name);
    if (!NAME.matcher(name).matches() || !Files.isDirectory(folder)) {
      throw RefusedReplay.badRequest(
          "Expected the name of a folder in " + named + ", but got '" + name + "'");
    }
    Path settings = folder.resolve(ConfigFolder.SETTINGS);
    return Files.exists(settings) ? Files.readString(settings) : "";
  }

  private static ObjectNode judging(@Nullable JsonNode all) {
    ObjectNode settings = YAML.createObjectNode();
    for (String section : JUDGING) {
      JsonNode found = all == null ? null : all.get(section);
      if (found instanceof ObjectNode known) {
        settings.set(section, known.deepCopy());
      }
    }
    // Whom to tell is no matter of judgement, and its secrets stay where they are.
    if (settings.get("ticketing") instanceof ObjectNode ticketing) {
      ticketing.retain("openAt");
    }
    return settings;
  }

  private static void overlay(ObjectNode below, JsonNode above) {
    above
        .properties()
        .forEach(
            entry -> {
              JsonNode known = below.get(entry.getKey());
              if (known instanceof ObjectNode section && entry.getValue().isObject()) {
                overlay(section, entry.getValue());
              } else {
                below.set(entry.getKey(), entry.getValue());
              }
            });
  }
}
