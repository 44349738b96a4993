package io.diapason.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The identity of a ticket, derived from its incident: whoever opens the ticket of an incident
 * again finds the one that is there. The text is {@code TKT-} and 16 hexadecimal digits.
 */
public record TicketId(String value) implements Comparable<TicketId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TicketId {}

  /** The ticket of an incident of a tenant. */
  public static TicketId of(String tenant, IncidentId incident) {
    return new TicketId("TKT-" + Identity.begin(tenant).add(incident.value()).hex(16));
  }

  @Override
  @JsonValue
  public String value() {
    return value;
  }

  @Override
  public int compareTo(TicketId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
