package io.diapason.ticketing.vertx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.api.BadInput;
import io.diapason.ticketing.api.NearestWord;
import io.diapason.ticketing.api.PreviewBody;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.mustache.MessageTemplate.BadTemplateException;
import io.diapason.ticketing.message.mustache.Preview;
import io.diapason.ticketing.paging.Page;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ways to reach people over HTTP: which there are, and what their words look like. */
public final class ChannelRoutes {

  private static final long BODY_LIMIT = 256 * 1024L;

  private final Map<String, Preview> channels;

  /** Of these channels, by id. */
  public ChannelRoutes(Map<String, Preview> channels) {
    this.channels = new TreeMap<>(channels);
  }

  /** Adds the routes. */
  public void mount(Router router) {
    router.get("/api/v1/channels").handler(this::list).failureHandler(Replies::onFailure);
    router
        .post("/api/v1/channels/:channel/preview")
        .handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT))
        .handler(this::preview)
        .failureHandler(Replies::onFailure);
  }

  private void list(RoutingContext request) {
    Page<Map.Entry<String, Preview>> all = new Page<>(List.copyOf(channels.entrySet()), null);
    Replies.json(request, 200, Replies.page(all, ChannelRoutes::channel));
  }

  private static ObjectNode channel(Map.Entry<String, Preview> channel) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("id", channel.getKey()).put("kind", channel.getValue().kind());
    channel.getValue().edited().forEach(json.putArray("edited")::add);
    return json;
  }

  private void preview(RoutingContext request) {
    String id = request.pathParam("channel");
    Preview channel = channels.get(id);
    if (channel == null) {
      Replies.problem(
          request,
          404,
          "There is no such channel",
          "Expected a channel, but got '"
              + id
              + "'; did you mean '"
              + NearestWord.to(id, channels.keySet())
              + "'?");
      return;
    }
    Buffer bytes = request.body().buffer();
    PreviewBody body = PreviewBody.read(bytes == null ? new byte[0] : bytes.getBytes());
    Message message = written(channel, body);
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("title", message.title()).put("body", message.body()).put("html", message.html());
    Replies.json(request, 200, json);
  }

  private static Message written(Preview channel, PreviewBody body) {
    try {
      return channel.with(body.templates()).of(body.kind());
    } catch (BadTemplateException e) {
      throw new BadInput("Line " + e.line() + ": " + e.getMessage());
    }
  }
}
