package io.diapason.ticketing.notify.mail;

import io.diapason.ticketing.message.Message;
import io.diapason.ticketing.ticket.Notification;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * Puts a message into the form of a mail. All mails of a ticket are one thread: each refers to the
 * ticket's own name, and their subject stays.
 *
 * @param channel by which filters know them
 * @param from the sender
 * @param to whom, when no contact rule says it; several with commas between them
 * @param replyTo the mailbox that takes answers; empty for none
 * @param ids names mails
 */
public record MailForm(String channel, String from, String to, String replyTo, MailIds ids) {

  private static final String TEXT = StandardCharsets.UTF_8.name();

  /**
   * The mail.
   *
   * @throws MessagingException when an address is none
   */
  MimeMessage mail(Message message, Session session) throws MessagingException {
    Notification news = message.delivery().notification();
    TicketId ticket = news.ticketId();
    MimeMessage mail = new NamedMail(session, ids.of(ticket, message.delivery().key()));
    mail.setFrom(new InternetAddress(from, true));
    mail.setRecipients(
        jakarta.mail.Message.RecipientType.TO,
        InternetAddress.parse(message.delivery().addressOr(to), true));
    mail.setSubject(message.title().replaceAll("\\s+", " "), TEXT);
    mail.setSentDate(Date.from(news.at()));
    addHeaders(mail, news);
    mail.setContent(content(message));
    mail.saveChanges();
    return mail;
  }

  private void addHeaders(MimeMessage mail, Notification news) throws MessagingException {
    String thread = ids.thread(news.ticketId());
    mail.setHeader("In-Reply-To", thread);
    mail.setHeader("References", thread);
    if (!replyTo.isEmpty()) {
      mail.setReplyTo(InternetAddress.parse(ids.replyTo(replyTo, news.ticketId()), true));
    }
    // So that no machine answers: out-of-office notes would otherwise come for every page.
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setHeader("List-Id", "<" + channel + ".diapason." + ids.domain() + ">");
    mail.setHeader("X-Diapason-Ticket", news.ticketId().value());
    mail.setHeader("X-Diapason-Kind", news.kind().name());
    if (news.priority() == Priority.P1) {
      mail.setHeader("X-Priority", "1");
      mail.setHeader("Importance", "high");
    }
  }

  private static MimeMultipart content(Message message) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(message.body() + "\n", TEXT);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(message.html(), TEXT, "html");
    return new MimeMultipart("alternative", plain, html);
  }

  /** A mail that keeps the name that it was given. */
  private static final class NamedMail extends MimeMessage {

    private final String id;

    NamedMail(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
