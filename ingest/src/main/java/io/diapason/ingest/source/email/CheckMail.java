package io.diapason.ingest.source.email;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.checks.CheckNotification;
import io.diapason.ingest.source.checks.NoticeKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mails of Nagios, Icinga, Checkmk and their kin. What they say is gathered under the names of
 * Nagios' macros and then judged as any other notification of theirs.
 */
final class CheckMail {

  private static final Pattern KIND =
      Pattern.compile(
          "\\W{0,5}(PROBLEM|RECOVERY|ACKNOWLEDGE?MENT|FLAPPING ?[A-Z]+|DOWNTIME ?[A-Z]+|CUSTOM)\\b.*");

  private static final Pattern ABOUT =
      Pattern.compile(".*(?:Host|Service) Alert: ([^/\\s]+)(?:/(.+?))? is [A-Z]+\\b.*");

  private static final Pattern STATE = Pattern.compile(".*\\bis ([A-Za-z]+)\\W*");
  private static final Pattern TURN = Pattern.compile(".*(?:->|→)\\s*([A-Za-z]+)\\W*");

  private CheckMail() {}

  static boolean isOne(Mail mail, BodyLines lines) {
    String kind = kind(mail, lines);
    boolean said = NoticeKind.of(kind) != null || TURN.matcher(lines.text("event")).matches();
    return said && !host(mail, lines).isEmpty();
  }

  static Parsed read(Mail mail, BodyLines lines, String tenant, Position position) {
    ObjectNode macros = JsonNodeFactory.instance.objectNode();
    put(macros, "notificationtype", kind(mail, lines));
    put(macros, "hostname", host(mail, lines));
    put(macros, "servicedesc", service(mail, lines));
    put(macros, "state", state(mail, lines));
    put(
        macros,
        "output",
        lines.text("info", "additionalinfo", "pluginoutput", "summary", "output"));
    put(macros, "longdatetime", lines.text("datetime", "when", "date"));
    put(macros, "address", lines.text("address", "hostaddress", "ipv4", "ipv6"));
    put(macros, "alias", lines.text("alias", "hostalias"));
    put(macros, "comment", lines.text("comment", "commentby" + lines.restOfName("commentby")));
    put(macros, "author", FirstText.of(lines.text("author"), lines.restOfName("commentby")));
    put(macros, "url", mail.firstLink());
    return CheckNotification.read(EmailSource.NAME, Fields.of(macros, position), tenant);
  }

  private static String kind(Mail mail, BodyLines lines) {
    return FirstText.of(lines.text("notificationtype"), group(KIND, mail.subject(), 1));
  }

  private static String host(Mail mail, BodyLines lines) {
    return FirstText.of(lines.text("host", "hostname"), group(ABOUT, mail.subject(), 1));
  }

  private static String service(Mail mail, BodyLines lines) {
    return FirstText.of(
        lines.text("service", "servicename", "servicedescription"),
        group(ABOUT, mail.subject(), 2));
  }

  private static String state(Mail mail, BodyLines lines) {
    return FirstText.of(
        group(TURN, lines.text("event"), 1),
        lines.text("state", "hoststate", "servicestate"),
        group(STATE, mail.subject(), 1));
  }

  private static String group(Pattern pattern, String text, int group) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? FirstText.of(matcher.group(group)) : "";
  }

  private static void put(ObjectNode macros, String macro, String text) {
    if (!text.isEmpty()) {
      macros.put(macro, text);
    }
  }
}
