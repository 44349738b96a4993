package io.diapason.deploy.config;

import io.diapason.ticketing.message.mustache.MessageTemplate;
import io.diapason.ticketing.message.mustache.Part;
import io.diapason.ticketing.outgoing.AllowedHosts;
import io.diapason.ticketing.throttle.ThrottleRule;
import io.diapason.vocabulary.Priority;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of ways to reach people: {@code channels:}, {@code news:} and {@code links:}. */
final class ChannelsFile {

  /** The file's name. */
  static final String NAME = "channels.yaml";

  private static final String ADDRESS = "[^\\s@]+@[^\\s@]+";

  /** Options that are more than a text. */
  private static final Map<String, Rule<String>> OPTIONS =
      Map.of(
          "host", Rules.HOST,
          "port", word("a port from 1 to 65535", "[0-9]{1,5}"),
          "security", word("one of starttls, tls, none", "starttls|tls|none"),
          "format", word("one of plain, cloudevents", "plain|cloudevents"),
          "from",
              word(
                  "an address of mail, or a number such as +4930123",
                  ADDRESS + "|\\+[0-9]+|MG[0-9a-f]+"),
          "replyTo", word("an address of mail", ADDRESS));

  private static final Rule<Duration> WINDOW =
      Rules.duration(Duration.ofSeconds(1), Duration.ofDays(1));

  private ChannelsFile() {}

  private static Rule<String> word(String expected, String pattern) {
    return new Rule<>(expected, text -> text.matches(pattern) ? text : null);
  }

  static Loaded<ReachSettings> load(Path folder) {
    Path file = folder.resolve(NAME);
    Problems problems = new Problems(file.toString());
    List<Problem> words = new ArrayList<>();
    ReachSettings reach;
    try (Section top = YamlFile.read(file, problems)) {
      List<ChannelSettings> channels = new ArrayList<>();
      Set<String> ids = new HashSet<>(Set.of(ReachSettings.WEBHOOK));
      for (Section section : top.sections("channels")) {
        try (section) {
          Ids.claim(section, ids);
          channel(section).ifPresent(channels::add);
        }
      }
      List<String> news = top.readList("news", List.of(), Rules.NAME);
      Ids.requireKnown(top, "news", news, channels.stream().map(ChannelSettings::id).toList());
      Loaded<Map<String, Map<Part, MessageTemplate>>> templates =
          TemplatesFolder.load(folder, channels);
      words.addAll(templates.problems());
      reach = new ReachSettings(true, channels, news, LinkSettings.read(top), templates.value());
    }
    words.addAll(0, problems.found());
    return new Loaded<>(reach, words);
  }

  private static Optional<ChannelSettings> channel(Section section) {
    String word = section.read("kind", "", Rules.NAME);
    Ids.requireKnown(section, "kind", List.of(word), ChannelKind.words());
    return ChannelKind.of(word).map(kind -> channel(section, kind));
  }

  private static ChannelSettings channel(Section section, ChannelKind kind) {
    Map<String, Secret> secrets = new HashMap<>();
    for (String name : kind.secrets()) {
      Secret secret = section.readIfPresent(name, Rules.SECRET);
      SecretCheck.warnIfMissing(section, name, secret);
      if (secret != null) {
        secrets.put(name, secret);
      }
    }
    Map<String, String> options = new HashMap<>();
    for (String name : kind.options()) {
      String option = section.readIfPresent(name, OPTIONS.getOrDefault(name, Rules.TEXT));
      if (option != null) {
        options.put(name, option);
      }
    }
    for (String name : kind.needed()) {
      if (!section.has(name)) {
        section
            .problems()
            .error(section.mark(), "Expected %s, but it is missing".formatted(section.named(name)));
      }
    }
    List<String> hosts = section.readList("allowedHosts", List.of(), Rules.HOST);
    return new ChannelSettings(
        section.read("id", "", Rules.NAME),
        kind,
        url(section, kind, hosts),
        hosts,
        section.read("to", "", Rules.TEXT),
        secrets,
        options,
        people(section),
        throttle(section));
  }

  private static Address url(Section section, ChannelKind kind, List<String> hosts) {
    if (!kind.hasUrl()) {
      return new Address("");
    }
    Address url = section.read("url", new Address(kind.usualUrl()), Address.RULE);
    if (kind.needsUrl() && !section.has("url")) {
      section
          .problems()
          .error(section.mark(), "Expected %s, but it is missing".formatted(section.named("url")));
    } else if (!url.isThere()) {
      section
          .problems()
          .warning(
              section.mark("url"),
              "Expected an address at %s, but there is none that can be read here and now"
                  .formatted(url));
    } else if (!url.isEmpty()) {
      requireAllowed(section, url, hosts);
    }
    return url;
  }

  private static void requireAllowed(Section section, Address url, List<String> hosts) {
    try {
      URI address = url.reveal();
      AllowedHosts.ofOwner(address, hosts).require(address, "the channel");
    } catch (IllegalArgumentException | IllegalStateException e) {
      section.problems().error(section.mark("url"), String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable ThrottleRule throttle(Section parent) {
    try (Section section = parent.section("throttle")) {
      boolean isThere = section.mark() != null;
      int most = section.read("most", 5, Rules.whole(1, 1_000));
      Duration within = section.read("within", Duration.ofMinutes(10), WINDOW);
      List<Priority> loud =
          section.readList("loud", List.of(Priority.P1), Rules.oneOf(Priority.class));
      return isThere ? new ThrottleRule(most, within, Set.copyOf(loud)) : null;
    }
  }

  private static Map<String, String> people(Section parent) {
    Map<String, String> people = new HashMap<>();
    try (Section section = parent.section("people")) {
      for (String name : section.keys()) {
        people.put(name, section.read(name, "", Rules.NAME));
      }
    }
    return people;
  }
}
