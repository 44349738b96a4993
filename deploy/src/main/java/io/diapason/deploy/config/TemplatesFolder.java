package io.diapason.deploy.config;

import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.message.mustache.MessageTemplate;
import io.diapason.ticketing.message.mustache.MessageTemplate.BadTemplateException;
import io.diapason.ticketing.message.mustache.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder {@code templates} of the configuration: the words of channels as their owners want
 * them, one file for each part, such as {@code ops.title.mustache} for the title of channel {@code
 * ops}. A part without a file has the words that come with the product.
 */
final class TemplatesFolder {

  /** The folder's name. */
  static final String NAME = "templates";

  private static final String SUFFIX = ".mustache";

  private TemplatesFolder() {}

  static Loaded<Map<String, Map<Part, MessageTemplate>>> load(
      Path folder, List<ChannelSettings> channels) {
    Path templates = folder.resolve(NAME);
    Map<String, Map<Part, MessageTemplate>> read = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    if (Files.isDirectory(templates)) {
      try (var files = Files.list(templates)) {
        for (Path file : files.sorted().toList()) {
          problems.addAll(read(file, channels, read));
        }
      } catch (IOException e) {
        problems.add(problem(templates, 0, "Expected to list the folder, but " + e));
      }
    }
    return new Loaded<>(read, problems);
  }

  private static List<Problem> read(
      Path file, List<ChannelSettings> channels, Map<String, Map<Part, MessageTemplate>> read) {
    String name = file.getFileName().toString();
    String bare = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
    int dot = bare.lastIndexOf('.');
    String id = dot < 0 ? bare : bare.substring(0, dot);
    Optional<ChannelSettings> channel =
        channels.stream().filter(one -> one.id().equals(id)).findFirst();
    Optional<Part> part =
        Arrays.stream(Part.values()).filter(one -> bare.endsWith("." + one.word())).findFirst();
    if (channel.isEmpty() || part.isEmpty()) {
      List<String> known =
          channels.stream()
              .flatMap(one -> Arrays.stream(Part.values()).map(p -> one.id() + "." + p.word()))
              .map(word -> word + SUFFIX)
              .toList();
      return List.of(
          problem(
              file,
              0,
              "Expected the name of a channel and of a part, but got '%s'; %s"
                  .formatted(name, NearestName.hint(name, known))));
    }
    try {
      Markup markup = part.get() == Part.HTML ? Markup.HTML : channel.get().kind().markup();
      read.computeIfAbsent(id, k -> new EnumMap<>(Part.class))
          .put(part.get(), MessageTemplate.read(Files.readString(file), markup));
      return List.of();
    } catch (BadTemplateException e) {
      return List.of(problem(file, e.line(), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      return List.of(problem(file, 0, "Expected a template of UTF-8 text, but " + e));
    }
  }

  private static Problem problem(Path file, int line, String text) {
    return new Problem(Problem.Gravity.ERROR, file.toString(), line, line == 0 ? 0 : 1, text);
  }
}
