package io.diapason.ticketing.message;

import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.ticketing.ticket.TicketKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a message leads back to.
 *
 * @param address where people find this product; null when nobody said
 * @param signer signs links that act; null for links that only show
 * @param holdFor how long a link may be used after the news that it came with
 */
public record Links(@Nullable URI address, @Nullable Signer signer, Duration holdFor) {

  /** Where links that act begin; a token follows. */
  public static final String PATH = "/act/";

  /** Nobody said where this product is found. */
  public static Links none() {
    return new Links(null, null, Duration.ofDays(7));
  }

  /** Where the ticket is shown; null when nobody said where this product is found. */
  public @Nullable URI of(Notification news) {
    return address == null ? null : at("/#" + news.incidentId());
  }

  /** What can be done from a message on these news: nothing once it is resolved. */
  public List<MessageAction> actions(Notification news) {
    if (news.kind() == TicketIntent.Kind.RESOLVED) {
      return List.of();
    }
    return Stream.of(TicketAction.Kind.ACKNOWLEDGE, TicketAction.Kind.RESOLVE)
        .map(kind -> action(news, kind))
        .toList();
  }

  private MessageAction action(Notification news, TicketAction.Kind kind) {
    if (signer == null) {
      return new MessageAction(kind, null, null);
    }
    String person = news.recipient() == null ? "" : news.recipient().person();
    String token =
        signer.token(
            new SignedAction(
                new TicketKey(news.tenant(), news.ticketId()),
                kind,
                person,
                news.at().plus(holdFor)));
    return new MessageAction(kind, token, address == null ? null : at(PATH + token));
  }

  private URI at(String path) {
    String base = String.valueOf(address);
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}
