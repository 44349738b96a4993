package io.diapason.ingest.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds a source by the name under which it is addressed; {@code _} and {@code -} are alike. */
public final class Sources {

  private final Map<String, Source> byName = new LinkedHashMap<>();
  private final List<Source> all;

  /**
   * A set of sources.
   *
   * @throws IllegalArgumentException when two of them have a name in common
   */
  public Sources(Collection<? extends Source> sources) {
    this.all = List.copyOf(sources);
    for (Source source : all) {
      put(source.name(), source);
      source.aliases().forEach(alias -> put(alias, source));
    }
  }

  /** The source of this name. */
  public Optional<Source> find(String name) {
    return Optional.ofNullable(byName.get(canonical(name)));
  }

  /** All of them, in the order given. */
  public List<Source> all() {
    return all;
  }

  private void put(String name, Source source) {
    Source other = byName.putIfAbsent(canonical(name), source);
    if (other != null && other != source) {
      throw new IllegalArgumentException(
          "Expected each name to belong to one source, but "
              + name
              + " belongs to "
              + other.name()
              + " and to "
              + source.name());
    }
  }

  private static String canonical(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
