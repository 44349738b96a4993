package io.diapason.ingest.vertx;

import io.diapason.ingest.admission.Admission;
import io.diapason.ingest.source.Handshake;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Reading;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.Sources;
import io.diapason.ingest.source.pagerduty.EnqueueParser;
import io.diapason.ingest.source.pagerduty.RoutingKey;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The doors that take what monitoring systems post in their own words: {@code /webhooks/{source}}
 * and, for mapped ones, {@code /webhooks/generic/{name}}, by POST or PUT, and by GET for those that
 * can do no better.
 *
 * <p>The good part of a partly bad body is taken; the answer is 400 and names the rest.
 */
public final class WebhookRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookRoutes.class);

  private final Doorway doorway;
  private final Map<String, Intake> intakes = new ConcurrentHashMap<>();
  private volatile Sources sources;

  /** Doors that write through the doorway what these sources understand. */
  public WebhookRoutes(Doorway doorway, Sources sources) {
    this.doorway = doorway;
    this.sources = sources;
    know(sources);
  }

  /** From now on these sources are understood, and no others. */
  public void know(Sources others) {
    for (Source source : others.all()) {
      Intake intake = intakes.computeIfAbsent(source.name(), name -> new Intake(doorway, name));
      doorway
          .replays()
          .addSource(
              source.name(),
              intake,
              (context, body) -> again(intake, source.name(), context, body));
    }
    sources = others;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    mount(router, "/webhooks/:source", "");
    mount(router, "/webhooks/generic/:source", "generic-");
    router.route("/webhooks/:source/:key").handler(this::unlock);
    router.route("/webhooks/:source/:key/:routing").handler(this::unlock);
  }

  /** From here on a key behind the address is a parameter of it, like any other secret there. */
  private void unlock(RoutingContext context) {
    String source = context.pathParam("source");
    if (!sources.find(source).map(Source::hasKeyInAddress).orElse(false)) {
      context.next();
      return;
    }
    String key = URLEncoder.encode(context.pathParam("key"), StandardCharsets.UTF_8);
    String rest = context.request().query();
    context.reroute("/webhooks/" + source + "?key=" + key + (rest == null ? "" : "&" + rest));
  }

  private void mount(Router router, String path, String prefix) {
    router
        .route(path)
        .method(HttpMethod.POST)
        .method(HttpMethod.PUT)
        .method(HttpMethod.GET)
        .handler(context -> handle(context, prefix + context.pathParam("source")));
  }

  private void handle(RoutingContext context, String name) {
    Optional<Source> source = sources.find(name);
    if (source.isEmpty()) {
      unknown(context, name);
      return;
    }
    Source found = source.get();
    Intake intake = intakes.get(found.name());
    if (intake != null) {
      intake.handle(context, (request, body) -> take(intake, found, request, body));
    }
  }

  private void unknown(RoutingContext context, String name) {
    String known = String.join(", ", sources.all().stream().map(Source::name).toList());
    Answers.problem(
        context, 404, "Unknown source", "Expected one of " + known + ", but got " + name);
  }

  /** What was refused is read as the source is understood now. */
  private Future<Void> again(Intake intake, String name, RoutingContext context, byte[] body) {
    Optional<Source> source = sources.find(name);
    if (source.isEmpty()) {
      unknown(context, name);
      return Future.succeededFuture();
    }
    return take(intake, source.get(), context, body);
  }

  private Future<Void> take(Intake intake, Source source, RoutingContext context, byte[] body) {
    Posted posted = Requests.posted(context, body);
    // PagerDuty's events carry the key that let them in.
    byte[] kept = source.name().equals(EnqueueParser.SOURCE) ? RoutingKey.redact(body) : body;
    return intake
        .parse(context, body, () -> Reading.of(source, posted, intake.tenant(context)))
        .compose(parsed -> admit(intake, context, kept, parsed));
  }

  private static Future<Void> admit(
      Intake intake, RoutingContext context, byte[] kept, Parsed parsed) {
    Handshake handshake = parsed.handshake();
    boolean only = parsed.accepted().isEmpty() && parsed.changes().isEmpty();
    if (handshake != null && only && parsed.rejections().isEmpty()) {
      return greet(intake, context, handshake);
    }
    return intake
        .admit(context, kept, parsed)
        .map(
            admission -> {
              answer(context, parsed, admission);
              return null;
            });
  }

  private static Future<Void> greet(Intake intake, RoutingContext context, Handshake handshake) {
    String address = handshake.confirmUrl();
    // What is not signed could make us call whatever its sender likes.
    if (address != null && Visitor.of(context).isSigned()) {
      return confirm(intake, context, handshake, URI.create(address));
    }
    answer(context, handshake);
    return Future.succeededFuture();
  }

  private static Future<Void> confirm(
      Intake intake, RoutingContext context, Handshake handshake, URI address) {
    return Intake.onContext(intake.doorway().guard().confirmations().confirm(address))
        .onSuccess(heard -> answer(context, handshake))
        .recover(
            failure -> {
              LOG.warn("Expected to confirm that {}, but {}", handshake.meaning(), failure + "");
              Answers.problem(
                  context,
                  503,
                  "Not confirmed",
                  "Expected to confirm at SubscribeURL, but it did not hear us; send it again");
              return Future.succeededFuture();
            });
  }

  private static void answer(RoutingContext context, Handshake handshake) {
    if (handshake.reply().isEmpty()) {
      Answers.json(context, 200, Map.of("status", "ok", "message", handshake.meaning()));
    } else {
      context.response().putHeader("Content-Type", handshake.contentType()).end(handshake.reply());
    }
  }

  private static void answer(RoutingContext context, Parsed parsed, Admission admission) {
    List<String> messages = Answers.messages(admission.rejections());
    if (!messages.isEmpty()) {
      Answers.problem(
          context,
          400,
          "Some of the body was refused",
          admission.count() + " events were taken; " + messages.get(0),
          messages);
      return;
    }
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("status", "accepted");
    reply.put("taken", admission.count());
    // Some senders keep the id that they are answered, and show it beside their own event.
    if (!parsed.accepted().isEmpty()) {
      reply.put("id", parsed.accepted().get(0).fingerprint().value());
    }
    Answers.json(context, 202, reply);
  }
}
