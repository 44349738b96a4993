package io.diapason.ml.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which models were live before the one that is, the latest last; an empty entry is the default
 * rule.
 */
record LiveBefore(List<String> ids) {

  static final LiveBefore NONE = new LiveBefore(List.of());

  private static final int MOST = 20;

  /** With one more; null stands for the default rule. */
  LiveBefore and(@Nullable String id) {
    List<String> more = new ArrayList<>(ids);
    more.add(id == null ? "" : id);
    return new LiveBefore(List.copyOf(more.subList(Math.max(0, more.size() - MOST), more.size())));
  }

  /** The model before; empty when it was the default rule, or is not known. */
  Optional<String> latest() {
    return ids.isEmpty() || ids.get(ids.size() - 1).isEmpty()
        ? Optional.empty()
        : Optional.of(ids.get(ids.size() - 1));
  }

  LiveBefore rest() {
    return new LiveBefore(ids.subList(0, Math.max(0, ids.size() - 1)));
  }
}
