package io.diapason.ingest.source.email;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * A mail as it was sent (RFC 5322), or the fields into which a mail provider has cut it.
 *
 * <p>The mails of Nagios, Icinga, Checkmk, Netdata and Alertmanager are read for what they say; of
 * any other one the subject counts.
 */
public final class EmailSource implements Source {

  static final String NAME = "email";

  /** One of these stands at the head of every mail. */
  private static final Set<String> HEADERS =
      Set.of("subject", "from", "to", "date", "message-id", "received");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("mail", "smtp", "inbound_email");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    if (isCut(posted)) {
      return EachObject.of(posted, fields -> cut(fields, tenant));
    }
    Position whole = Position.whole(posted.body());
    try {
      Mail mail = MailReader.read(posted.body());
      return mail.headers().keySet().stream().anyMatch(HEADERS::contains)
          ? read(mail, tenant, whole)
          : Parsed.refused(noMail("no header of one", whole));
    } catch (MessagingException | IOException | IndexOutOfBoundsException e) {
      // The last is how the mail library meets some broken multiparts.
      return Parsed.refused(noMail(String.valueOf(e.getMessage()), whole));
    }
  }

  private static Parsed read(Mail mail, String tenant, Position position) {
    if (mail.isAnswer()) {
      return Parsed.nothing("the answer of a machine to a mail");
    }
    if (!mail.header("x-netdata-alert-name").isEmpty()) {
      return NetdataMail.read(mail, tenant, position);
    }
    BodyLines lines = BodyLines.of(mail);
    if (CheckMail.isOne(mail, lines)) {
      return CheckMail.read(mail, lines, tenant, position);
    }
    Parsed grouped = AlertmanagerMail.read(mail, tenant, position);
    return grouped.accepted().isEmpty() ? SubjectMail.read(mail, lines, tenant, position) : grouped;
  }

  /** What a provider's web hook posts: JSON or a form with the parts of a mail as fields. */
  private static Parsed cut(Fields fields, String tenant) {
    LooseFields loose = LooseFields.of(fields);
    String subject = loose.required("the subject of a mail", "subject");
    if (!fields.isSound()) {
      return fields.refused();
    }
    String text = loose.text("message", "text", "bodyplain", "plain", "textbody", "body");
    String shown = text.isEmpty() ? HtmlText.of(loose.text("html", "bodyhtml", "htmlbody")) : text;
    String from = loose.text("sender", "from", "headersfrom", "envelopefrom");
    Map<String, String> headers =
        Map.of("from", from, "date", loose.text("date", "headersdate"), "subject", subject);
    return read(new Mail(headers, subject, shown), tenant, fields.position());
  }

  private static boolean isCut(Posted posted) {
    String type = posted.header("content-type");
    if (type.startsWith("application/x-www-form-urlencoded")
        || type.startsWith("multipart/form-data")) {
      // curl says so of everything that it is given.
      return !posted.text().lines().findFirst().orElse("").matches("[A-Za-z-]{2,40}: .*");
    }
    for (byte next : posted.body()) {
      if (next > ' ') {
        return next == '{' || next == '[';
      }
    }
    return false;
  }

  private static Rejection noMail(String found, Position position) {
    return Rejection.of(Rejection.Reason.BAD_VALUE, "a mail with its headers", "", found, position);
  }
}
