package io.diapason.ticketing.notify.mail;

import io.diapason.ticketing.message.Signer;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.vocabulary.TicketId;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads answers to our mails.
 *
 * @param ids by which they are known
 */
public record ReplyReader(MailIds ids) {

  private static final int LONGEST = 2_000;
  private static final Set<String> RESOLVES =
      Set.of("resolve", "resolved", "fixed", "done", "close", "closed");
  private static final Pattern QUOTE =
      Pattern.compile(
          "(?m)^(>.*|-- ?|-{2,} ?(Original Message|Ursprüngliche Nachricht|Forwarded).*|_{10,}|(On|Am|Le|El) .{5,200}(wrote|schrieb|écrit|escribió).*:)\\s*$");
  private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

  /** The answer, when the mail is one to a mail of ours; nothing when it is not. */
  public Optional<MailReply> read(List<String> recipients, byte[] mail) {
    try {
      MimeMessage read =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
      Optional<TicketId> ticket = ids.answered(addresses(recipients, read), references(read));
      return ticket.isEmpty() ? Optional.empty() : Optional.of(reply(ticket.get(), read));
    } catch (MessagingException e) {
      return Optional.empty();
    }
  }

  /** What cannot be read was answered all the same. */
  private static String text(MimeMessage mail) {
    try {
      return withoutQuotes(plain(mail));
    } catch (MessagingException | IOException | IndexOutOfBoundsException e) {
      // The last is how the mail library meets some broken multiparts.
      return "";
    }
  }

  private static List<String> addresses(List<String> recipients, MimeMessage mail)
      throws MessagingException {
    List<String> all = new ArrayList<>(recipients);
    for (String name : List.of("To", "Delivered-To", "X-Original-To")) {
      all.addAll(headers(mail, name));
    }
    return all;
  }

  private static List<String> references(MimeMessage mail) throws MessagingException {
    List<String> all = new ArrayList<>(headers(mail, "In-Reply-To"));
    all.addAll(headers(mail, "References"));
    return all;
  }

  private static List<String> headers(MimeMessage mail, String name) throws MessagingException {
    String[] found = mail.getHeader(name);
    return found == null ? List.of() : List.of(found);
  }

  private static MailReply reply(TicketId ticket, MimeMessage mail) throws MessagingException {
    String text = text(mail);
    return new MailReply(ticket, from(mail), kind(text), text, key(mail), isAutomatic(mail));
  }

  private static String from(MimeMessage mail) throws MessagingException {
    return mail.getFrom() != null
            && mail.getFrom().length == 1
            && mail.getFrom()[0] instanceof InternetAddress address
        ? Objects.requireNonNullElse(address.getAddress(), "").toLowerCase(Locale.ROOT)
        : "";
  }

  private static String key(MimeMessage mail) throws MessagingException {
    String id = Objects.requireNonNullElse(mail.getMessageID(), String.valueOf(mail.getSentDate()));
    byte[] name = "reply".getBytes(StandardCharsets.UTF_8);
    byte[] hash = Signer.hmac("HmacSHA256", name, id.getBytes(StandardCharsets.UTF_8));
    return "mail-" + HexFormat.of().formatHex(hash, 0, 12);
  }

  private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
    String submitted = String.join("", headers(mail, "Auto-Submitted")).toLowerCase(Locale.ROOT);
    String precedence = String.join("", headers(mail, "Precedence")).toLowerCase(Locale.ROOT);
    return (!submitted.isEmpty() && !submitted.equals("no"))
        || BULK.contains(precedence.strip())
        || !headers(mail, "X-Autoreply").isEmpty()
        || !headers(mail, "X-Autorespond").isEmpty()
        || mail.isMimeType("multipart/report");
  }

  private static TicketAction.Kind kind(String text) {
    String first = text.strip().split("[\\s.,;:!]+", 2)[0].toLowerCase(Locale.ROOT);
    return RESOLVES.contains(first) ? TicketAction.Kind.RESOLVE : TicketAction.Kind.ACKNOWLEDGE;
  }

  private static String withoutQuotes(String text) {
    String own = QUOTE.split(text.replace("\r", ""), 2)[0].strip();
    return own.length() <= LONGEST ? own : own.substring(0, LONGEST);
  }

  /** The plain part; what has none but HTML says nothing that could be understood for certain. */
  private static String plain(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return part.getContent() instanceof String text ? text : "";
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        String found = plain(each);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
