package io.diapason.ticketing.vertx;

import io.diapason.ticketing.audit.Via;
import io.diapason.ticketing.channel.callback.Callback;
import io.diapason.ticketing.channel.callback.Heard;
import io.diapason.ticketing.channel.callback.Posted;
import io.diapason.ticketing.channel.callback.Press;
import io.diapason.ticketing.desk.ActionResult;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.ticket.TicketAction;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What people press in chats comes in here. */
public final class CallbackRoutes {

  private static final long BODY_LIMIT = 256 * 1024L;

  /**
   * A channel from which presses come.
   *
   * @param callback understands them
   * @param service shown where a user is nobody whom we know
   * @param people who stands behind the ids and names of the service
   */
  public record Source(Callback callback, String service, Map<String, String> people) {

    String person(Press press) {
      String known = people.getOrDefault(press.user(), people.get(press.name()));
      return known != null
          ? known
          : service + ":" + (press.name().isEmpty() ? press.user() : press.name());
    }
  }

  private final TicketDesk desk;
  private final Map<String, Source> sources;

  public CallbackRoutes(TicketDesk desk, Map<String, Source> sources) {
    this.desk = desk;
    this.sources = Map.copyOf(sources);
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router
        .post("/callbacks/:channel")
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(this::take)
        .failureHandler(Replies::onFailure);
  }

  private void take(RoutingContext request) {
    Source source = sources.get(request.pathParam("channel"));
    if (source == null) {
      Replies.problem(
          request,
          404,
          "There is no such channel",
          "Expected a channel with buttons, but got none");
      return;
    }
    Posted posted = posted(request);
    Heard heard = source.callback().read(posted, desk.clock().instant());
    Press press = heard.press();
    if (press == null && heard.status() != 200) {
      Replies.problem(request, heard.status(), "Nobody whom we trust says so", heard.why());
    } else if (press == null) {
      Replies.json(request, 200, source.callback().answer(posted, heard.why()));
    } else {
      TicketAction action =
          TicketAction.of(press.kind(), source.person(press), "by " + source.service())
              .through(Via.CHANNEL, source.service())
              .withKey(press.key());
      Replies.with(
          request,
          desk.act(press.ticket(), action, null),
          result ->
              Replies.json(request, 200, source.callback().answer(posted, words(press, result))));
    }
  }

  private static Posted posted(RoutingContext request) {
    Map<String, String> headers = new HashMap<>();
    request
        .request()
        .headers()
        .forEach(
            header ->
                headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    return new Posted(headers, Objects.requireNonNullElse(request.body().asString(), ""));
  }

  private static String words(Press press, ActionResult result) {
    return result.status() == ActionResult.Status.DONE
        ? press.ticket().id()
            + (press.kind() == TicketAction.Kind.RESOLVE ? " resolved" : " acknowledged")
        : Objects.requireNonNullElse(result.detail(), "That could not be done");
  }
}
