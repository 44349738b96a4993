package io.diapason.deploy.house;

import io.diapason.deploy.config.ChannelKind;
import io.diapason.deploy.config.ChannelSettings;
import io.diapason.deploy.config.Secret;
import io.diapason.ticketing.channel.ChannelForm;
import io.diapason.ticketing.channel.DiscordForm;
import io.diapason.ticketing.channel.GotifyForm;
import io.diapason.ticketing.channel.MattermostForm;
import io.diapason.ticketing.channel.NtfyForm;
import io.diapason.ticketing.channel.RocketChatForm;
import io.diapason.ticketing.channel.SlackForm;
import io.diapason.ticketing.channel.TeamsForm;
import io.diapason.ticketing.channel.TelegramForm;
import io.diapason.ticketing.channel.TwilioForm;
import io.diapason.ticketing.channel.WebhookForm;
import io.diapason.ticketing.channel.callback.Callback;
import io.diapason.ticketing.channel.callback.MattermostCallback;
import io.diapason.ticketing.channel.callback.SlackCallback;
import io.diapason.ticketing.channel.callback.TelegramCallback;
import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.notify.mail.MailAccount;
import io.diapason.ticketing.notify.mail.MailForm;
import io.diapason.ticketing.notify.mail.MailIds;
import io.diapason.ticketing.outgoing.Hidden;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a configured channel is spoken to.
 *
 * @param channel as it is configured
 * @param links what leads back
 */
record ChannelForms(ChannelSettings channel, Links links) {

  ChannelForm form() {
    URI url = channel.url().reveal();
    return switch (channel.kind()) {
      case WEBHOOK ->
          new WebhookForm(
              hidden(url),
              secret("secret"),
              secret("signingSecret"),
              "cloudevents".equals(channel.options().get("format")));
      case SLACK ->
          new SlackForm(url, secret("token"), channel.to(), secret("signingSecret") != null);
      case MSTEAMS -> new TeamsForm(hidden(url));
      case TELEGRAM ->
          new TelegramForm(url, needed("token"), channel.to(), secret("callbackSecret") != null);
      case NTFY -> new NtfyForm(url, secret("token"), channel.to());
      case GOTIFY -> new GotifyForm(url, needed("token"));
      case DISCORD -> new DiscordForm(hidden(url));
      case MATTERMOST -> new MattermostForm(url, needed("token"), channel.to(), presses());
      case ROCKETCHAT -> new RocketChatForm(url, option("user"), needed("token"), channel.to());
      case TWILIO_SMS, TWILIO_VOICE ->
          new TwilioForm(
              url,
              option("account"),
              needed("token"),
              option("from"),
              channel.kind() == ChannelKind.TWILIO_VOICE);
      case EMAIL -> throw new IllegalStateException("Expected a service by HTTP, but got mail");
    };
  }

  /** Understands what people press; null where the service tells us nothing. */
  @Nullable Callback callback() {
    Hidden slack = secret("signingSecret");
    Hidden telegram = secret("callbackSecret");
    return switch (channel.kind()) {
      case SLACK -> slack == null ? null : new SlackCallback(slack);
      case TELEGRAM -> telegram == null ? null : new TelegramCallback(telegram);
      case MATTERMOST -> links.signer() == null ? null : new MattermostCallback(links.signer());
      case WEBHOOK, MSTEAMS, NTFY, EMAIL, GOTIFY, ROCKETCHAT, DISCORD, TWILIO_SMS, TWILIO_VOICE ->
          null;
    };
  }

  private @Nullable URI presses() {
    return links.address() == null
        ? null
        : URI.create(
            links.address().toString().replaceAll("/$", "") + "/callbacks/" + channel.id());
  }

  MailForm mail() {
    String from = channel.options().getOrDefault("from", "");
    return new MailForm(channel.id(), from, channel.to(), option("replyTo"), ids());
  }

  /** By them answers to the mails of this channel are known. */
  MailIds ids() {
    String from = channel.options().getOrDefault("from", "");
    return new MailIds(from.substring(from.lastIndexOf('@') + 1), links.signer());
  }

  MailAccount account(Duration timeout) {
    MailAccount.Security security =
        option("security").isEmpty()
            ? MailAccount.Security.STARTTLS
            : MailAccount.Security.valueOf(option("security").toUpperCase(Locale.ROOT));
    int usual =
        switch (security) {
          case STARTTLS -> 587;
          case TLS -> 465;
          case NONE -> 25;
        };
    return new MailAccount(
        option("host"),
        option("port").isEmpty() ? usual : Integer.parseInt(option("port")),
        security,
        option("user"),
        secret("password"),
        timeout);
  }

  private String option(String name) {
    return channel.options().getOrDefault(name, "");
  }

  private static Hidden hidden(URI url) {
    return new Hidden(url.toString());
  }

  private Hidden needed(String name) {
    return Objects.requireNonNull(secret(name));
  }

  private @Nullable Hidden secret(String name) {
    Secret secret = channel.secrets().get(name);
    return secret == null ? null : new Hidden(secret.reveal());
  }
}
