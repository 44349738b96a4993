package io.diapason.ticketing.message;

import io.diapason.ticketing.escalation.Recipient;
import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketIntent;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Made-up news by which templates are tried and previewed. They are full of what must be escaped.
 */
public final class SampleDelivery {

  /** Where the sample is shown. */
  public static final URI LINK =
      URI.create("https://diapason.example.com/#/tickets/TKT-0123456789abcdef");

  /** What can be done from it. */
  public static final MessageAction ACTION =
      new MessageAction(
          TicketAction.Kind.ACKNOWLEDGE,
          "token",
          URI.create("https://diapason.example.com" + Links.PATH + "token"));

  private static final Instant AT = Instant.parse("2026-03-01T09:26:53Z");
  private static final TicketId TICKET = new TicketId("TKT-0123456789abcdef");

  private SampleDelivery() {}

  /** One of a kind. */
  public static Delivery of(TicketIntent.Kind kind) {
    Notification news =
        new Notification(
            "default",
            kind,
            TICKET,
            new IncidentId("INC-0123456789abcdef"),
            Priority.P2,
            "payments",
            "HighErrorRate <5%> & *rising* on check_out",
            kind == TicketIntent.Kind.ESCALATED ? 2 : 0,
            "Nobody acknowledged",
            AT,
            new Recipient("ada", "sample", ""));
    HeldNotice held =
        new HeldNotice(
            "TKT-1:opened:1",
            new TicketId("TKT-fedcba9876543210"),
            TicketIntent.Kind.OPENED,
            Priority.P3,
            "DiskFull on db_2",
            AT);
    boolean bundles = kind == TicketIntent.Kind.OPENED;
    return new Delivery(news, TICKET + ":sample", bundles ? List.of(held) : List.of());
  }

  /** One of each kind. */
  public static List<Delivery> all() {
    return Arrays.stream(TicketIntent.Kind.values()).map(SampleDelivery::of).toList();
  }
}
