package io.diapason.ingest.source.email;

import io.diapason.ingest.normalize.SourceTime;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** The mails of a Netdata agent, which says all in headers of its own. */
final class NetdataMail {

  private static final Set<String> OVER = Set.of("clear", "removed", "undefined", "uninitialized");

  private NetdataMail() {}

  static Parsed read(Mail mail, String tenant, Position position) {
    BodyLines lines = BodyLines.of(mail);
    String word = mail.header("x-netdata-severity").toLowerCase(Locale.ROOT);
    boolean over = OVER.contains(word);
    Instant said = SourceTime.lenient(lines.text("date"));
    Instant at = said == null ? mail.written() : said;
    return Parsed.of(
        AlertDraftBuilder.of(EmailSource.NAME, tenant, position)
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("host", mail.header("x-netdata-host"))
            .identity("chart", mail.header("x-netdata-chart"))
            .identity("check", mail.header("x-netdata-alert-name"))
            .name(mail.header("x-netdata-alert-name"))
            .severity(over ? "info" : word)
            .summary(mail.subject())
            .host(mail.header("x-netdata-host"))
            .label("check", mail.header("x-netdata-alert-name"))
            .label("chart", mail.header("x-netdata-chart"))
            .label("family", mail.header("x-netdata-family"))
            .label("role", mail.header("x-netdata-role"))
            .label("class", mail.header("x-netdata-classification"))
            .annotation("calculation", lines.text("evaluatedexpression"))
            .annotation("source", lines.text("source"))
            .startsAt(over ? null : at)
            .endsAt(over ? at : null)
            .url(lines.text("url"), mail.firstLink())
            .build());
  }
}
