package io.diapason.deploy.config;

import io.diapason.ticketing.outgoing.AllowedHosts;
import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.MirrorRule;
import io.diapason.ticketing.tracker.Patience;
import io.diapason.ticketing.tracker.WorkState;
import io.diapason.ticketing.tracker.kind.TrackerKind;
import io.diapason.ticketing.tracker.kind.TrackerOptions;
import io.diapason.vocabulary.Priority;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One tracker of the file. */
final class TrackerSection {

  private static final Rule<TrackerKind> KIND =
      new Rule<>(
          "one of "
              + TrackerKind.all().stream().map(TrackerKind::word).collect(Collectors.joining(", ")),
          TrackerKind::of);

  private static final Rule<Duration> SHORT =
      Rules.duration(Duration.ofSeconds(1), Duration.ofMinutes(1));
  private static final Rule<Duration> LONG =
      Rules.duration(Duration.ofSeconds(1), Duration.ofDays(30));

  private TrackerSection() {}

  static Optional<TrackerSettings> read(Section section) {
    TrackerKind kind = section.readIfPresent("kind", KIND);
    URI url = section.readIfPresent("url", Rules.WEB_ADDRESS);
    AllowedHosts hosts = url == null ? AllowedHosts.of(Set.of()) : hosts(section, url);
    TrackerSettings.Access access = access(section);
    String project = section.read("project", "", Rules.TEXT);
    String keyField = section.read("keyField", "", Rules.TEXT);
    Map<String, String> options = texts(section, "options");
    Dictionary words = words(section);
    MirrorRule.Scope scope = scope(section);
    TrackerSettings.Timing timing = timing(section);
    Duration settle = section.read("settle", Duration.ofSeconds(30), LONG);
    Secret webhook = secret(section, "webhookSecret");
    boolean complete = kind != null && url != null;
    for (String key : kind == null ? Set.of("kind", "url") : kind.needs()) {
      complete &= present(section, key);
    }
    if (!complete || kind == null || url == null) {
      return Optional.empty();
    }
    MirrorRule rule =
        new MirrorRule(
            section.read("id", "", Rules.NAME),
            scope,
            kind.words().overlaidBy(words),
            Patience.defaults().settling(settle));
    TrackerOptions where = new TrackerOptions(url.toString(), project, keyField, options);
    return Optional.of(new TrackerSettings(kind, url, hosts, access, where, rule, timing, webhook));
  }

  private static boolean present(Section section, String key) {
    if (!section.has(key)) {
      section
          .problems()
          .error(section.mark(), "Expected %s, but it is missing".formatted(section.named(key)));
    }
    return section.has(key);
  }

  private static AllowedHosts hosts(Section section, URI url) {
    AllowedHosts hosts =
        AllowedHosts.ofOwner(
            url, section.readList("allowedHosts", java.util.List.of(), Rules.HOST));
    try {
      hosts.require(url, "the tracker");
    } catch (IllegalArgumentException e) {
      section.problems().error(section.mark("url"), String.valueOf(e.getMessage()));
    }
    return hosts;
  }

  private static @Nullable Secret secret(Section section, String key) {
    Secret secret = section.readIfPresent(key, Rules.SECRET);
    SecretCheck.warnIfMissing(section, key, secret);
    return secret;
  }

  private static TrackerSettings.Access access(Section section) {
    Map<String, Secret> headers = new HashMap<>();
    try (Section given = section.section("headers")) {
      for (String name : given.keys()) {
        Secret secret = secret(given, name);
        if (secret != null) {
          headers.put(name, secret);
        }
      }
    }
    return new TrackerSettings.Access(
        secret(section, "token"),
        section.readIfPresent("user", Rules.TEXT),
        secret(section, "password"),
        headers);
  }

  private static TrackerSettings.Timing timing(Section section) {
    return new TrackerSettings.Timing(
        section.read("timeout", Duration.ofSeconds(10), SHORT),
        section.read("poll", Duration.ofSeconds(30), LONG),
        section.read("backlog", Duration.ofDays(7), LONG));
  }

  private static MirrorRule.Scope scope(Section parent) {
    try (Section section = parent.section("mirrors")) {
      return new MirrorRule.Scope(
          section.read("priority", Priority.P5, Rules.oneOf(Priority.class)),
          Set.copyOf(section.readList("teams", java.util.List.of(), Rules.TEXT)),
          Set.copyOf(section.readList("services", java.util.List.of(), Rules.TEXT)));
    }
  }

  private static Dictionary words(Section section) {
    Map<WorkState, String> states = keyed(section, "states", WorkState.class);
    Map<Priority, String> priorities = keyed(section, "priorities", Priority.class);
    Map<String, WorkState> understood = new HashMap<>();
    try (Section given = section.section("understands")) {
      for (String word : given.keys()) {
        WorkState state = given.readIfPresent(word, Rules.oneOf(WorkState.class));
        if (state != null) {
          understood.put(word.toLowerCase(Locale.ROOT), state);
        }
      }
    }
    return new Dictionary(states, understood, priorities, texts(section, "people"));
  }

  private static <E extends Enum<E>> Map<E, String> keyed(
      Section parent, String key, Class<E> type) {
    Map<E, String> map = new HashMap<>();
    try (Section section = parent.section(key)) {
      for (E constant : type.getEnumConstants()) {
        String text = section.readIfPresent(constant.name(), Rules.TEXT);
        if (text != null) {
          map.put(constant, text);
        }
      }
    }
    return map;
  }

  private static Map<String, String> texts(Section parent, String key) {
    Map<String, String> map = new HashMap<>();
    try (Section section = parent.section(key)) {
      for (String name : section.keys()) {
        String text = section.readIfPresent(name, Rules.TEXT);
        if (text != null) {
          map.put(name, text);
        }
      }
    }
    return map;
  }
}
