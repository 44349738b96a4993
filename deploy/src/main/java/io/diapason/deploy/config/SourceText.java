package io.diapason.deploy.config;

import io.diapason.ingest.heartbeat.HeartbeatPolicy;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.catalogue.KnownSources;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source by any of its names, or the heartbeats, which post nothing and yet ping. */
final class SourceText {

  static final Rule<String> RULE =
      new Rule<>(
          "one of "
              + Stream.concat(
                      Stream.of(HeartbeatPolicy.SOURCE),
                      KnownSources.all().all().stream().map(Source::name))
                  .sorted()
                  .collect(Collectors.joining(", ")),
          SourceText::named);

  private SourceText() {}

  private static @Nullable String named(String text) {
    return text.equalsIgnoreCase(HeartbeatPolicy.SOURCE)
        ? HeartbeatPolicy.SOURCE
        : KnownSources.all().find(text).map(Source::name).orElse(null);
  }
}
