package io.diapason.ticketing.notify.mail;

import io.diapason.ticketing.outgoing.Hidden;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes mails from us.
 *
 * @param host its name
 * @param port where it listens
 * @param security how the line is protected
 * @param user by which name we log in; empty for nobody
 * @param password of that user; null for none
 * @param timeout for each step of the conversation
 */
public record MailAccount(
    String host,
    int port,
    Security security,
    String user,
    @Nullable Hidden password,
    Duration timeout) {

  /** How the line is protected. */
  public enum Security {
    /** In clear until the server was asked for TLS; a server that has none is refused. */
    STARTTLS,
    /** From the first byte. */
    TLS,
    /** Not at all. */
    NONE
  }

  /** What the mail library wants to know. */
  Properties properties() {
    Properties properties = new Properties();
    String millis = Long.toString(timeout.toMillis());
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", Integer.toString(port));
    properties.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    boolean starts = security == Security.STARTTLS;
    properties.put("mail.smtp.starttls.enable", Boolean.toString(starts));
    properties.put("mail.smtp.starttls.required", Boolean.toString(starts));
    return properties;
  }
}
