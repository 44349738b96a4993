package io.diapason.ingest.source.email;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.MessageTemplate;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any other mail: its subject is the condition. Its author, the host where one is named, and the
 * subject without state and values identify it.
 */
final class SubjectMail {

  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:on|at|from|host|server|node) (?:host |server |node )?"
              + "([\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]|\\.(?=[\\p{L}\\p{N}]))*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern GRADE =
      Pattern.compile(
          "\\b(critical|disaster|emergency|fatal|high|error|major|average|warning|minor|info)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Mail mail;
  private final BodyLines lines;
  private final SubjectState state;

  private SubjectMail(Mail mail, BodyLines lines) {
    this.mail = mail;
    this.lines = lines;
    this.state = SubjectState.of(mail.subject());
  }

  static Parsed read(Mail mail, BodyLines lines, String tenant, Position position) {
    return Parsed.of(new SubjectMail(mail, lines).draft(tenant, position));
  }

  private AlertDraft draft(String tenant, Position position) {
    String problem = FirstText.of(lines.text("problemname", "problem", "triggername"), rest());
    String name = MessageTemplate.withoutValues(problem);
    String host = host();
    AlertDraft.Says says = state.says();
    Instant at = mail.written();
    boolean over = says == AlertDraft.Says.RESOLVED;
    return AlertDraftBuilder.of(EmailSource.NAME, tenant, position)
        .says(says)
        .identity("from", mail.sender())
        .identity("host", host)
        .identity("subject", name.toLowerCase(Locale.ROOT))
        .name(name)
        .severity(severity())
        .summary(mail.subject(), name)
        .host(host)
        .service(lines.text("servicename", "application", "service"))
        .label("environment", lines.text("environment", "env"))
        .annotation("text", mail.text())
        .annotation("from", mail.header("from"))
        .startsAt(says == AlertDraft.Says.FIRING ? at : null)
        .endsAt(over ? at : null)
        .url(lines.text("url", "link"), mail.firstLink())
        // Who names no state will not say either that it is over.
        .holdsFor(state.word().isEmpty() ? AlertDraft.NEVER_RESOLVED : AlertDraft.UNTIL_RESOLVED)
        .build();
  }

  private String rest() {
    return FirstText.of(state.rest(), lines.text("subject"), "Mail without a subject");
  }

  private String host() {
    String named = lines.text("host", "hostname", "server", "node", "device", "instance");
    if (!named.isEmpty()) {
      return named.split("\\s", 2)[0];
    }
    Matcher place = PLACE.matcher(state.rest());
    while (place.find()) {
      // "on fire" names no host; names of hosts have digits, dots or dashes.
      if (place.group(1).matches(".*[\\d.-].*") && !place.group(1).matches("[\\d-]+")) {
        return place.group(1);
      }
    }
    return "";
  }

  private Severity severity() {
    if (state.says() == AlertDraft.Says.RESOLVED) {
      return Severity.INFO;
    }
    String said = lines.text("severity", "priority", "level", "triggerseverity");
    if (!said.isEmpty()) {
      return SeverityScale.of(said);
    }
    switch (state.word()) {
      case "down", "unreachable", "red":
        return Severity.CRITICAL;
      case "failed", "failure":
        return Severity.ERROR;
      default:
        Matcher grade = GRADE.matcher(mail.subject());
        return SeverityScale.of(grade.find() ? grade.group(1) : "warning");
    }
  }
}
