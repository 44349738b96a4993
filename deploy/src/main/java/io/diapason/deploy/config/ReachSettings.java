package io.diapason.deploy.config;

import io.diapason.ticketing.message.mustache.MessageTemplate;
import io.diapason.ticketing.message.mustache.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How people are reached, of the file {@code channels.yaml}.
 *
 * @param declared whether the file is there; without it any name of a channel goes to the webhook,
 *     whose receiver may know it
 * @param channels those that are declared
 * @param news the ids of those that hear of everything; empty for the webhook
 * @param links what messages lead back to
 * @param templates the words of owners, by channel and part
 */
public record ReachSettings(
    boolean declared,
    List<ChannelSettings> channels,
    List<String> news,
    LinkSettings links,
    Map<String, Map<Part, MessageTemplate>> templates) {

  /** The one channel that is declared elsewhere, in {@code diapason.yaml}. */
  static final String WEBHOOK = "webhook";

  public ReachSettings {
    channels = List.copyOf(channels);
    news = List.copyOf(news);
    templates = Map.copyOf(templates);
  }

  /** Nothing is declared. */
  public static ReachSettings none() {
    return new ReachSettings(false, List.of(), List.of(), LinkSettings.none(), Map.of());
  }

  static Loaded<ReachSettings> load(Path folder) {
    return Files.exists(folder.resolve(ChannelsFile.NAME))
        ? ChannelsFile.load(folder)
        : new Loaded<>(none(), List.of());
  }

  /** Reports names of channels that nobody declared, when anything is declared. */
  void requireKnown(Section section, String key, List<String> names) {
    if (declared) {
      List<String> known =
          Stream.concat(Stream.of(WEBHOOK), channels.stream().map(ChannelSettings::id)).toList();
      Ids.requireKnown(section, key, names, known);
    }
  }
}
