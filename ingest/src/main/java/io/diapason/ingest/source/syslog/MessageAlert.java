package io.diapason.ingest.source.syslog;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.MessageTemplate;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Position;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message says of the estate. Host, program and kind of message identify it; where the
 * program names no kinds, the template of the text does.
 */
final class MessageAlert {

  private static final String[] FACILITIES = {
    "kern",
    "user",
    "mail",
    "daemon",
    "auth",
    "syslog",
    "lpr",
    "news",
    "uucp",
    "cron",
    "authpriv",
    "ftp",
    "ntp",
    "audit",
    "console",
    "clock",
    "local0",
    "local1",
    "local2",
    "local3",
    "local4",
    "local5",
    "local6",
    "local7"
  };

  /** Interfaces of one device have one kind of message, and are told apart in its text. */
  private static final Pattern INTERFACE = Pattern.compile("\\b[Ii]nterface ([A-Za-z][\\w./:-]*)");

  /** The one message of switches and routers that has an end, at the severity of its beginning. */
  private static final Pattern UP = Pattern.compile("changed state to (?:administratively )?up\\b");

  private final SyslogMessage message;
  private final SyslogPolicy policy;

  MessageAlert(SyslogMessage message, SyslogPolicy policy) {
    this.message = message;
    this.policy = policy;
  }

  AlertDraft draft(String sender, String tenant, Position position) {
    String host = FirstText.of(message.host(), sender);
    String template = MessageTemplate.of(FirstText.of(message.text(), "no text"));
    boolean hasKind = !message.messageId().isEmpty();
    String port = port();
    boolean over = hasKind && !port.isEmpty() && UP.matcher(message.text()).find();
    return AlertDraftBuilder.of("syslog", tenant, position)
        .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
        .identity("host", host)
        .identity("app", message.app())
        .identity(hasKind ? "message_id" : "template", hasKind ? message.messageId() : template)
        .identity("interface", port)
        .name(name(template))
        .severity(message.level().severity())
        .summary(firstLine(message.text()), name(template))
        .host(host)
        .label("app", message.app())
        .label("message_id", message.messageId())
        .label("interface", port)
        .label("facility", FACILITIES[message.facility()])
        .annotation("message", message.text())
        .annotations(message.structured())
        .startsAt(over ? null : message.at())
        .endsAt(over ? message.at() : null)
        // Nobody says that it is over; who repeats it keeps it open.
        .holdsFor(policy.holdsFor())
        .build();
  }

  private String name(String template) {
    String what = FirstText.of(message.messageId(), template);
    return message.app().isEmpty() ? what : message.app() + ": " + what;
  }

  private String port() {
    Matcher matcher = INTERFACE.matcher(message.text());
    return !message.messageId().isEmpty() && matcher.find() ? matcher.group(1) : "";
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}
