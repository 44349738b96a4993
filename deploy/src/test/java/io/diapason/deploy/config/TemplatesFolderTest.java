package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.message.mustache.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemplatesFolderTest {

  @TempDir Path folder;

  private Loaded<DiapasonConfig> load(String name, String template) throws IOException {
    Files.writeString(
        folder.resolve("channels.yaml"),
        "channels: [{id: my.ops, kind: discord, url: \"https://discord.example.com/x\"}]\n");
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(folder.resolve("templates").resolve(name), template);
    return ConfigFolder.load(folder);
  }

  private List<String> problems(String name, String template) throws IOException {
    return load(name, template).problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void readsTheWordsOfAChannel() throws IOException {
    Loaded<DiapasonConfig> loaded = load("my.ops.title.mustache", "{{priority}}: {{title}}\n");
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.value().duty().reach().templates().get("my.ops"))
        .containsOnlyKeys(Part.TITLE);
  }

  @Test
  void namesTheLineOfAMistake() throws IOException {
    assertThat(problems("my.ops.body.mustache", "one\n{{titel}}\n"))
        .singleElement()
        .asString()
        .startsWith("templates/my.ops.body.mustache:2:")
        .contains("titel");
    assertThat(problems("my.ops.body.mustache", "one\ntwo\n{{#held}}\n"))
        .singleElement()
        .asString()
        .contains("held");
  }

  @Test
  void namesTheNearestChannel() throws IOException {
    assertThat(problems("my.opps.title.mustache", "x"))
        .singleElement()
        .asString()
        .contains("'my.opps.title.mustache'; did you mean 'my.ops.title.mustache'?");
  }

  @Test
  void namesTheNearestPart() throws IOException {
    assertThat(problems("my.ops.titel.mustache", "x"))
        .singleElement()
        .asString()
        .contains("did you mean 'my.ops.title.mustache'?");
  }
}
