package io.diapason.deploy.house;

import io.diapason.deploy.config.ChannelSettings;
import io.diapason.deploy.config.Secret;
import io.diapason.ticketing.channel.ChannelForm;
import io.diapason.ticketing.channel.GotifyForm;
import io.diapason.ticketing.channel.NtfyForm;
import io.diapason.ticketing.channel.SlackForm;
import io.diapason.ticketing.channel.TeamsForm;
import io.diapason.ticketing.channel.TelegramForm;
import io.diapason.ticketing.channel.WebhookForm;
import io.diapason.ticketing.message.Links;
import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.outgoing.Hidden;
import java.net.URI;
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
    };
  }

  Markup markup() {
    return switch (channel.kind()) {
      case WEBHOOK, NTFY, GOTIFY -> Markup.PLAIN;
      case SLACK -> Markup.SLACK;
      case MSTEAMS -> Markup.MARKDOWN;
      case TELEGRAM -> Markup.HTML;
    };
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
