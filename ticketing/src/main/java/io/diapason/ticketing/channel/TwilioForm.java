package io.diapason.ticketing.channel;

import io.diapason.ticketing.message.Markup;
import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.outgoing.Hidden;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Twilio: a text message, or a call that reads the message aloud.
 *
 * @param url of the API
 * @param account its id
 * @param token its secret
 * @param from the number from which it comes, or {@code MG…} for a service of numbers
 * @param calls whether it calls instead of writing
 */
public record TwilioForm(URI url, String account, Hidden token, String from, boolean calls)
    implements ChannelForm {

  /** Four parts of a text message with letters of all kinds. */
  private static final int LONGEST = 268;

  @Override
  public OutgoingRequest request(Message message, Instant now) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("To", message.delivery().addressOr(""));
    fields.put(from.startsWith("MG") && !calls ? "MessagingServiceSid" : "From", from);
    if (calls) {
      fields.put("Twiml", spoken(message));
    } else {
      String link = message.link() == null ? "" : "\n" + message.link();
      String text = message.title() + "\n" + message.body();
      fields.put("Body", Shorten.to(LONGEST - link.length(), text) + link);
    }
    String credentials = account + ":" + token.value();
    return new OutgoingRequest(
        Json.below(
            url, "/2010-04-01/Accounts/" + account + (calls ? "/Calls.json" : "/Messages.json")),
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Authorization",
            "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))),
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + coded(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  /** Twice, since people who are woken do not hear the first time. */
  private static String spoken(Message message) {
    String words = Markup.HTML.escape(message.title() + ". " + message.body().replace("\n", ". "));
    String say = "<Say>" + words + "</Say>";
    return "<Response>" + say + "<Pause length=\"1\"/>" + say + "</Response>";
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return "Twilio";
  }
}
