package io.diapason.ingest.access;

import io.diapason.ingest.access.signature.Signing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may post: by a key, by the signature of the tool, or by both together.
 *
 * @param id unique, and its name in metrics
 * @param source the one source that it may speak as; null for any
 * @param tenant whose estate it speaks of
 * @param keys those that hold now; two of them while a key is being exchanged
 * @param defaultLabels what every alert of it carries that does not say otherwise itself
 * @param share its weight when the door is crowded, 1 to 100
 * @param signing how it signs; null when it does not
 */
public record Integration(
    String id,
    @Nullable String source,
    String tenant,
    List<Key> keys,
    Map<String, String> defaultLabels,
    int share,
    @Nullable Signing signing) {

  public Integration {
    keys = List.copyOf(keys);
    defaultLabels = Map.copyOf(defaultLabels);
    if (id.isBlank() || tenant.isBlank()) {
      throw new IllegalArgumentException("Expected an id and a tenant, but one is blank");
    }
    if (keys.isEmpty() && signing == null) {
      throw new IllegalArgumentException("Expected " + id + " to have a key or to sign, but no");
    }
    if (share < 1 || share > 100) {
      throw new IllegalArgumentException("Expected a share from 1 to 100, but got " + share);
    }
  }

  /** Whether it may speak as this source. */
  public boolean speaksAs(String name) {
    return source == null || source.equals(name);
  }

  boolean knows(byte[] shown) {
    boolean known = false;
    for (Key key : keys) {
      // No early end: how long it takes must not tell which key was met.
      known |= key.matches(shown);
    }
    return known;
  }
}
