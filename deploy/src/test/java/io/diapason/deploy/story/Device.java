package io.diapason.deploy.story;

import io.diapason.deploy.config.ChannelSettings;
import io.diapason.deploy.story.Happened.Kind;
import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.HeldNotice;
import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.message.mustache.TemplateSet;
import io.diapason.ticketing.message.mustache.TemplateWriter;
import io.diapason.ticketing.notify.Notifier;
import io.diapason.ticketing.ticket.Notification;
import io.diapason.ticketing.ticket.Outcome;
import io.diapason.ticketing.ticket.TicketIntent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * What rings in people's pockets, and the rooms in which news are read. It shows what the product's
 * words say, and knows a repeat by its key.
 */
final class Device implements Notifier {

  private static final Set<TicketIntent.Kind> ECHOES =
      Set.of(TicketIntent.Kind.OPENED, TicketIntent.Kind.RESOLVED, TicketIntent.Kind.REOPENED);

  private final String id;
  private final TemplateWriter words;
  private final Recorder recorder;
  private final Set<String> keys = new HashSet<>();
  private boolean down;
  private boolean fatal;

  Device(ChannelSettings channel, Recorder recorder) {
    id = channel.id();
    words =
        new TemplateWriter(
            TemplateSet.usual(channel.kind().word(), channel.kind().markup()), Links.none());
    this.recorder = recorder;
  }

  void down(boolean isDown) {
    down = isDown;
  }

  /** Whoever sends the next message dies before it hears that it arrived. */
  void killsNextSender() {
    fatal = true;
  }

  @Override
  public CompletionStage<Outcome> send(Delivery delivery) {
    if (down) {
      return CompletableFuture.completedFuture(
          Outcome.failed(Outcome.Reason.UNREACHABLE, "nobody listens"));
    }
    show(delivery);
    if (fatal) {
      fatal = false;
      return new CompletableFuture<>();
    }
    return CompletableFuture.completedFuture(Outcome.delivered("by " + id));
  }

  private void show(Delivery delivery) {
    Notification news = delivery.notification();
    boolean isPage = !delivery.person().isEmpty();
    Kind kind = isPage ? Kind.PAGE : Kind.NEWS;
    String whom = isPage ? delivery.person() : id;
    String what = news.kind().name().toLowerCase(java.util.Locale.ROOT);
    Recorder.Line line = new Recorder.Line(what, news.reason(), facts(delivery));
    if (!keys.add(delivery.key())) {
      recorder.noted(Kind.REPEAT, whom, Recorder.Line.of(delivery.key(), "known by its key"));
    } else if (!isPage && ECHOES.contains(news.kind())) {
      // The ticket's own record says the same; a story that cares names it all the same.
      recorder.noted(kind, whom, line);
    } else {
      recorder.seen(kind, whom, line);
    }
  }

  private Map<String, String> facts(Delivery delivery) {
    Message message = words.write(delivery);
    Notification news = delivery.notification();
    Map<String, String> facts = new HashMap<>();
    facts.put("text", message.title() + "\n" + message.body());
    facts.put("title", message.title());
    facts.put("ticket", news.ticketId().value());
    facts.put("priority", news.priority().name());
    facts.put("level", Integer.toString(news.level()));
    facts.put("by", id);
    facts.put("held", Integer.toString(delivery.held().size()));
    facts.put(
        "with", delivery.held().stream().map(HeldNotice::title).collect(Collectors.joining("; ")));
    return facts;
  }
}
