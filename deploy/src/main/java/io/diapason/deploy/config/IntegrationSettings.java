package io.diapason.deploy.config;

import io.diapason.ingest.access.Integration;
import io.diapason.ingest.access.Key;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may post, as the owner wrote it.
 *
 * @param id unique
 * @param source the one source that it may speak as; null for any
 * @param tenant whose estate it speaks of
 * @param keys where the keys are kept that hold now
 * @param labels what every alert of it carries that does not say otherwise itself
 * @param share its weight when the door is crowded, 1 to 100
 * @param signature how it signs; null when it does not
 */
public record IntegrationSettings(
    String id,
    @Nullable String source,
    String tenant,
    List<Secret> keys,
    Map<String, String> labels,
    int share,
    @Nullable SignatureSettings signature) {

  private static final String USUAL_TENANT = "default";

  public IntegrationSettings {
    keys = List.copyOf(keys);
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /**
   * The same in the words of the room that works by it, with the keys read from their places.
   *
   * @throws IllegalStateException when a key is not in its place
   */
  public Integration toRoom() {
    return new Integration(
        id,
        source,
        tenant,
        keys.stream().map(secret -> Key.of(secret.reveal())).toList(),
        labels,
        share,
        signature == null ? null : signature.toRoom());
  }

  static @Nullable IntegrationSettings read(Section section) {
    String id = section.readIfPresent("id", Rules.NAME);
    String source = section.readIfPresent("source", SourceText.RULE);
    String tenant = section.read("tenant", USUAL_TENANT, Rules.NAME);
    List<Secret> keys = section.readList("keys", List.of(), Rules.SECRET);
    SignatureSettings.warnOfMissing(section, "keys", keys);
    Map<String, String> labels = labels(section);
    int share = section.read("share", 1, Rules.whole(1, 100));
    SignatureSettings signature = SignatureSettings.read(section);
    requireSomeProof(section, keys);
    return id == null
        ? null
        : new IntegrationSettings(id, source, tenant, keys, labels, share, signature);
  }

  private static void requireSomeProof(Section section, List<Secret> keys) {
    if (!section.has("id")) {
      section
          .problems()
          .error(section.mark(), "Expected every integration to have an id, but this one has none");
    }
    if (keys.isEmpty() && !section.has("signature")) {
      section
          .problems()
          .error(
              section.mark(),
              "Expected every integration to have keys or a signature, but this one has neither");
    }
  }

  private static Map<String, String> labels(Section integration) {
    try (Section section = integration.section("labels")) {
      Map<String, String> labels = new TreeMap<>();
      for (String label : section.keys()) {
        String text = section.readIfPresent(label, Rules.TEXT);
        if (text != null) {
          labels.put(label, text);
        }
      }
      return labels;
    }
  }
}
