package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A webhook of Zabbix.
 *
 * @param script what is run
 * @param parameters what it is given, with macros in it
 * @param messages what the macros for subject and message stand for, by occasion
 */
record MediaType(
    String script,
    Map<String, String> parameters,
    Map<ZabbixProblem.Occasion, Map<String, String>> messages) {

  /** The one that a page tells people to create. */
  static MediaType of(SourcePage page) {
    Map<String, String> parameters = new LinkedHashMap<>();
    page.pairs().forEach(pair -> parameters.put(pair.group(1), pair.group(2)));
    return new MediaType(page.block("new HttpRequest"), parameters, Map.of());
  }

  MediaType with(String parameter, String value) {
    assertThat(parameters).containsKey(parameter);
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.put(parameter, value);
    return new MediaType(script, changed, messages);
  }

  MediaType readdressed(String from, URI to) {
    assertThat(script).contains(from);
    return new MediaType(script.replace(from, to.toString()), parameters, messages);
  }

  /** Runs it as the server would, and returns what it answers the server. */
  String run(Path folder, ZabbixProblem problem, ZabbixProblem.Occasion occasion)
      throws IOException {
    Map<String, String> filled = new LinkedHashMap<>(parameters);
    fill(filled, messages.getOrDefault(occasion, Map.of()));
    fill(filled, problem.macros(occasion));
    Path file = Files.writeString(folder.resolve("media-type.js"), script);
    Path input = folder.resolve("parameters.json");
    VocabularyJson.mapper().writeValue(input.toFile(), filled);
    Tool ran = Tool.run("zabbix_js", "--script", file.toString(), "--input", input.toString());
    assertThat(ran.exitCode()).as(ran.printed()).isZero();
    return ran.printed().strip();
  }

  private static void fill(Map<String, String> parameters, Map<String, String> macros) {
    macros.forEach(
        (macro, text) -> parameters.replaceAll((name, value) -> value.replace(macro, text)));
  }
}
