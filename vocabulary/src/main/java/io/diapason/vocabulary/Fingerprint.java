package io.diapason.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The identity of an alert: a versioned hash over its tenant and its identifying labels.
 *
 * <p>The text is {@code v1:} and 32 hexadecimal digits, the first 128 bits of SHA-256. The version
 * stands in the key so that a later rule can live beside this one.
 */
public record Fingerprint(String value) implements Comparable<Fingerprint> {

  /** Stands where an entry of the log has no alert, such as a tick. */
  public static final Fingerprint NONE = new Fingerprint("");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Fingerprint {
    value = value == null ? "" : value;
  }

  /** Hashes the labels in the order of their names, so that the order of arrival has no say. */
  public static Fingerprint of(String tenant, Map<String, String> identifyingLabels) {
    Identity identity = Identity.begin(tenant);
    List<Map.Entry<String, String>> sorted = new ArrayList<>(identifyingLabels.entrySet());
    sorted.sort(Map.Entry.comparingByKey());
    for (Map.Entry<String, String> label : sorted) {
      identity.add(label.getKey()).add(label.getValue());
    }
    return new Fingerprint("v1:" + identity.hex(32));
  }

  @Override
  @JsonValue
  public String value() {
    return value;
  }

  @Override
  public int compareTo(Fingerprint other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
