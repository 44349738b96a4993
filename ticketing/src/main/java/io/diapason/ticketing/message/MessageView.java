package io.diapason.ticketing.message;

import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.TicketIntent;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates can name. Names are added and never renamed: people's templates use them. */
public final class MessageView {

  private MessageView() {}

  /** All names with their values; what is not known is empty. */
  public static Map<String, Object> of(
      Delivery delivery, @Nullable URI link, List<MessageAction> actions) {
    Notification news = delivery.notification();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("heading", heading(news.kind(), news.level()));
    view.put("kind", news.kind().name());
    view.put("title", news.title());
    view.put("priority", news.priority().name());
    view.put("team", news.team());
    view.put("ticket", news.ticketId().value());
    view.put("incident", news.incidentId().value());
    view.put("level", news.level());
    view.put("reason", news.reason());
    view.put("at", news.at().truncatedTo(ChronoUnit.SECONDS).toString());
    view.put("person", delivery.person());
    view.put("link", link == null ? "" : link.toString());
    view.put(
        "actions",
        actions.stream().filter(action -> action.url() != null).map(MessageView::of).toList());
    view.put("held", delivery.held().stream().map(MessageView::of).toList());
    view.put("heldCount", delivery.held().size());
    return view;
  }

  private static Map<String, Object> of(MessageAction action) {
    return Map.of("label", action.label(), "url", String.valueOf(action.url()));
  }

  private static Map<String, Object> of(HeldNotice held) {
    return Map.of(
        "heading", heading(held.kind(), 0),
        "title", held.title(),
        "priority", held.priority().name(),
        "ticket", held.ticketId().value());
  }

  private static String heading(TicketIntent.Kind kind, int level) {
    return switch (kind) {
      case OPENED -> "New";
      case ESCALATED -> level == 0 ? "Escalated" : "Escalated to level " + level;
      case SLA_WARNED -> "Time is running out";
      case SLA_BREACHED -> "Out of time";
      case RESOLVED -> "Resolved";
      case REOPENED -> "Reopened";
      case COMMENTED -> "Comment";
    };
  }
}
