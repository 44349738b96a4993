package io.diapason.deploy.house;

import io.diapason.deploy.config.ChannelKind;
import io.diapason.deploy.config.ChannelSettings;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.LinkSettings;
import io.diapason.deploy.config.ReachSettings;
import io.diapason.deploy.config.Secret;
import io.diapason.deploy.config.WebhookSettings;
import io.diapason.ingest.smtp.Answers;
import io.diapason.ticketing.channel.ChannelForm;
import io.diapason.ticketing.channel.WebhookForm;
import io.diapason.ticketing.channel.callback.Callback;
import io.diapason.ticketing.desk.ReplyDesk;
import io.diapason.ticketing.desk.TicketDesk;
import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.message.Signer;
import io.diapason.ticketing.message.mustache.MessageTemplate;
import io.diapason.ticketing.message.mustache.Part;
import io.diapason.ticketing.message.mustache.Preview;
import io.diapason.ticketing.message.mustache.TemplateSet;
import io.diapason.ticketing.message.mustache.TemplateWriter;
import io.diapason.ticketing.notify.Notifier;
import io.diapason.ticketing.notify.Pauses;
import io.diapason.ticketing.notify.mail.ReplyReader;
import io.diapason.ticketing.notify.mail.SmtpNotifier;
import io.diapason.ticketing.notify.vertx.HttpNotifier;
import io.diapason.ticketing.outgoing.AllowedHosts;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.throttle.ThrottleStore;
import io.diapason.ticketing.vertx.CallbackRoutes;
import io.diapason.ticketing.vertx.ChannelRoutes;
import io.diapason.ticketing.vertx.LinkRoutes;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways to reach people, as they are configured. */
final class ChannelRoom implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Parts parts = new Parts();
  private final Vertx vertx;
  private final InstantSource clock;
  private final Links links;
  private final Notifier notifier;
  private final List<ChannelSettings> channels;
  private final Map<String, Map<Part, MessageTemplate>> templates;

  /** What this room finds in the house. */
  record Ground(Vertx vertx, InstantSource clock, ThrottleStore throttles) {}

  private ChannelRoom(DiapasonConfig config, Ground ground) {
    this.vertx = ground.vertx();
    this.clock = ground.clock();
    ReachSettings reach = config.duty().reach();
    channels = reach.channels();
    templates = reach.templates();
    links = links(reach.links());
    Notifier webhook = webhook(config.ticketing().webhook());
    notifier = new Switchboard(this::open, webhook, ground.throttles(), clock).of(channels);
  }

  static ChannelRoom open(DiapasonConfig config, Ground ground) {
    return new ChannelRoom(config, ground);
  }

  private static Links links(LinkSettings settings) {
    Secret secret = settings.secret();
    return new Links(
        settings.url(),
        secret == null ? null : new Signer(new Hidden(secret.reveal())),
        settings.expireAfter());
  }

  private @Nullable Notifier webhook(@Nullable WebhookSettings webhook) {
    if (webhook == null) {
      return null;
    }
    Secret secret = webhook.secret();
    WebhookForm form =
        new WebhookForm(
            new Hidden(webhook.url().toString()),
            secret == null ? null : new Hidden(secret.reveal()),
            null,
            false);
    TemplateSet words = TemplateSet.usual("webhook", Markup.PLAIN);
    return open(form, words, hosts(webhook.url(), webhook.allowedHosts()));
  }

  private Notifier open(ChannelSettings channel) {
    ChannelForms forms = new ChannelForms(channel, links);
    if (channel.kind() == ChannelKind.EMAIL) {
      TemplateWriter writer = new TemplateWriter(words(channel), links);
      return parts.add(
          channel.id(), new SmtpNotifier(forms.account(TIMEOUT), forms.mail(), writer));
    }
    AllowedHosts hosts = hosts(channel.url().reveal(), channel.allowedHosts());
    return open(forms.form(), words(channel), hosts);
  }

  /** The words of the owner, above those that come with the product. */
  private TemplateSet words(ChannelSettings channel) {
    return TemplateSet.usual(channel.kind().word(), channel.kind().markup())
        .with(templates.getOrDefault(channel.id(), Map.of()));
  }

  private Notifier open(ChannelForm form, TemplateSet words, AllowedHosts hosts) {
    HttpNotifier.Wiring wiring =
        new HttpNotifier.Wiring(form, new TemplateWriter(words, links), hosts, TIMEOUT);
    return new Pauses(parts.add(form.name(), new HttpNotifier(vertx, clock, wiring)), clock);
  }

  private static AllowedHosts hosts(URI url, List<String> listed) {
    return AllowedHosts.ofOwner(url, listed);
  }

  Notifier notifier() {
    return notifier;
  }

  /** Where links and buttons of messages lead. */
  void mount(Router router, TicketDesk desk) {
    Map<String, CallbackRoutes.Source> sources = new LinkedHashMap<>();
    for (ChannelSettings channel : channels) {
      Callback callback = new ChannelForms(channel, links).callback();
      if (callback != null) {
        String service = channel.kind().word();
        sources.put(channel.id(), new CallbackRoutes.Source(callback, service, channel.people()));
      }
    }
    new CallbackRoutes(desk, sources).mount(router);
    Map<String, Preview> previews = new LinkedHashMap<>();
    for (ChannelSettings channel : channels) {
      ChannelKind kind = channel.kind();
      previews.put(channel.id(), new Preview(kind.word(), kind.markup(), words(channel)));
    }
    new ChannelRoutes(previews).mount(router);
    if (links.signer() != null) {
      new LinkRoutes(desk, links.signer()).mount(router);
    }
  }

  /** Takes answers to mails of these channels. */
  Answers answers(ReplyDesk desk) {
    List<ReplyReader> readers =
        channels.stream()
            .filter(channel -> channel.kind() == ChannelKind.EMAIL)
            .map(channel -> new ReplyReader(new ChannelForms(channel, links).ids()))
            .toList();
    return (recipients, mail) ->
        readers.stream()
            .flatMap(reader -> reader.read(recipients, mail).stream())
            .findFirst()
            .map(reply -> desk.take(reply).thenApply(ChannelRoom::answered));
  }

  private static Answers.Answered answered(ReplyDesk.Verdict verdict) {
    return switch (verdict) {
      case DONE -> new Answers.Answered(true, "Done");
      case AUTOMATIC -> new Answers.Answered(true, "An answer of a machine; nothing is done");
      case STRANGER -> new Answers.Answered(false, "Expected the address of a known person");
      case REFUSED -> new Answers.Answered(false, "Expected a ticket that can be changed so");
    };
  }

  @Override
  public void close() {
    parts.close();
  }
}
