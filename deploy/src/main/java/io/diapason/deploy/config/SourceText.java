package io.diapason.deploy.config;

import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.catalogue.KnownSources;

/** A source by any of its names. */
final class SourceText {

  static final Rule<String> RULE =
      new Rule<>(
          "one of "
              + String.join(
                  ", ", KnownSources.all().all().stream().map(Source::name).sorted().toList()),
          text -> KnownSources.all().find(text).map(Source::name).orElse(null));

  private SourceText() {}
}
