package io.diapason.ticketing.vertx;

import io.diapason.ticketing.api.ActionBody;
import io.diapason.ticketing.api.BadInput;
import io.diapason.ticketing.api.TicketJson;
import io.diapason.ticketing.desk.ActionResult;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries a request to act on a ticket to the desk and its result back. */
record TicketActions(TicketDesk desk) {

  private static final int LONGEST_KEY = 255;

  void act(RoutingContext request, TicketKey key, TicketAction.Kind kind) {
    Buffer body = request.body().buffer();
    TicketAction action =
        ActionBody.parse(kind, body == null ? new byte[0] : body.getBytes())
            .withKey(idempotencyKey(request));
    Replies.with(
        request, desk.act(key, action, ifMatch(request)), result -> answer(request, result));
  }

  void answer(RoutingContext request, ActionResult result) {
    String detail = Objects.requireNonNullElse(result.detail(), "");
    switch (result.status()) {
      case DONE -> show(request, Objects.requireNonNull(result.ticket()));
      case NOT_FOUND -> Replies.problem(request, 404, "There is no such ticket", detail);
      case REFUSED -> Replies.problem(request, 409, "The ticket is in another state", detail);
      case STALE -> Replies.problem(request, 412, "The ticket has changed since", detail);
    }
  }

  void show(RoutingContext request, Ticket ticket) {
    request.response().putHeader("ETag", "\"" + ticket.version() + "\"");
    Replies.json(request, 200, new TicketJson(desk::policy, desk.clock()).full(ticket));
  }

  static @Nullable String idempotencyKey(RoutingContext request) {
    String key = request.request().getHeader("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new BadInput("Expected an Idempotency-Key of 1 to 255 letters, but got another");
    }
    return key;
  }

  /** What is not one of our tags matches no version. */
  private static @Nullable Long ifMatch(RoutingContext request) {
    String tag = request.request().getHeader("If-Match");
    if (tag == null || tag.strip().equals("*")) {
      return null;
    }
    try {
      return Long.valueOf(tag.strip().replace("W/", "").replace("\"", ""));
    } catch (NumberFormatException e) {
      return -1L;
    }
  }
}
