package io.diapason.ticketing.notify.mail;

import io.diapason.ticketing.message.Signer;
import io.diapason.vocabulary.TicketId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of mails and of the addresses to which they are answered. Both name the ticket and are
 * signed, so that an answer finds its ticket and nobody makes one up.
 *
 * @param domain behind the at sign of names
 * @param signer null when nothing is signed here; then no answer is recognised
 */
public record MailIds(String domain, @Nullable Signer signer) {

  private static final String PURPOSE = "mail-1";
  private static final int SIGNATURE_BYTES = 16;
  private static final Pattern NAME =
      Pattern.compile("(?i)\\b(tkt-[0-9a-f]{16})\\.([0-9a-f]{16})\\.([0-9a-f]{32})@");
  private static final Pattern MAILBOX =
      Pattern.compile("(?i)\\+(tkt-[0-9a-f]{16})\\.([0-9a-f]{32})@");

  /** The Message-ID of a delivery: the same at every try. */
  public String of(TicketId ticket, String key) {
    String hash = hex(Signer.hmac("HmacSHA256", bytes("message-id"), bytes(key)), 8);
    String name = lower(ticket) + "." + hash;
    return "<" + name + "." + signature(name) + "@" + domain + ">";
  }

  /** The name to which all mails of a ticket refer; no mail has it. */
  public String thread(TicketId ticket) {
    return "<" + lower(ticket) + "@" + domain + ">";
  }

  /**
   * The address to which mails of a ticket are answered.
   *
   * @param mailbox such as {@code reply@example.com}
   */
  public String replyTo(String mailbox, TicketId ticket) {
    int at = mailbox.lastIndexOf('@');
    String name = lower(ticket);
    return mailbox.substring(0, at) + "+" + name + "." + signature(name) + mailbox.substring(at);
  }

  /** The ticket that somebody answers, by the addresses or else by the names referred to. */
  public Optional<TicketId> answered(List<String> addresses, List<String> references) {
    for (String address : addresses) {
      Matcher found = MAILBOX.matcher(address);
      if (found.find() && isSigned(found.group(1), found.group(2))) {
        return Optional.of(id(found.group(1)));
      }
    }
    for (String reference : references) {
      Matcher found = NAME.matcher(reference);
      while (found.find()) {
        if (isSigned(found.group(1) + "." + found.group(2), found.group(3))) {
          return Optional.of(id(found.group(1)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isSigned(String name, String signature) {
    return signer != null
        && java.security.MessageDigest.isEqual(
            bytes(signature.toLowerCase(Locale.ROOT)),
            bytes(signature(name.toLowerCase(Locale.ROOT))));
  }

  /** Hexadecimal, since letters of addresses may lose their case on the way. */
  private String signature(String name) {
    byte[] key = bytes(signer == null ? PURPOSE : signer.sign(PURPOSE, ""));
    return hex(Signer.hmac("HmacSHA256", key, bytes(name)), SIGNATURE_BYTES);
  }

  private static TicketId id(String name) {
    return new TicketId("TKT-" + name.substring("tkt-".length()).toLowerCase(Locale.ROOT));
  }

  private static String lower(TicketId ticket) {
    return ticket.value().toLowerCase(Locale.ROOT);
  }

  private static String hex(byte[] content, int length) {
    return HexFormat.of().formatHex(content, 0, length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
