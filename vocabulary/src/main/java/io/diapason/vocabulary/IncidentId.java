package io.diapason.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an incident, derived from what opened it, so that a replay of the same log gives
 * the same id. The text is {@code INC-} and 16 hexadecimal digits.
 */
public record IncidentId(String value) implements Comparable<IncidentId> {

  /** Stands where nothing has been decided yet. */
  public static final IncidentId NONE = new IncidentId("");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public IncidentId {
    value = value == null ? "" : value;
  }

  /** Derives the id from the alert that opened the incident and when the door received it. */
  public static IncidentId of(String tenant, Fingerprint openedBy, Instant receivedAt) {
    String hex =
        Identity.begin(tenant)
            .add(openedBy.value())
            .add(Long.toString(receivedAt.toEpochMilli()))
            .hex(16);
    return new IncidentId("INC-" + hex);
  }

  @Override
  @JsonValue
  public String value() {
    return value;
  }

  /** Ids of one length differ in what is remembered of their texts, mostly, and are far away. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IncidentId that
        && value.hashCode() == that.value.hashCode()
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(IncidentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
