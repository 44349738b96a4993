package io.diapason.ticketing.message;

import io.diapason.ticketing.ticket.TicketAction;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done from a message.
 *
 * @param kind acknowledge or resolve
 * @param token names ticket, deed, person and end, and is signed; null when nothing is signed here
 * @param url where it is done; null when nobody said where this product is found
 */
public record MessageAction(TicketAction.Kind kind, @Nullable String token, @Nullable URI url) {

  /** On a button. */
  public String label() {
    return kind == TicketAction.Kind.ACKNOWLEDGE ? "Acknowledge" : "Resolve";
  }

  /** In a button's value: a word of the API. */
  public String word() {
    return kind == TicketAction.Kind.ACKNOWLEDGE ? "acknowledge" : "resolve";
  }
}
