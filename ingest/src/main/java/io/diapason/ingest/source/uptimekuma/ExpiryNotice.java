package io.diapason.ingest.source.uptimekuma;

import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text without a monitor beside it: Uptime Kuma says so that a certificate or a domain will
 * expire, and that somebody tries the notification.
 */
final class ExpiryNotice {

  private static final Pattern EXPIRY =
      Pattern.compile(
          "(?:\\[([^]]*)])?(?:\\[([^]]*)])?\\s*(.*?)\\s+will expire in (-?\\d+) days?.*",
          Pattern.DOTALL);

  /** Nobody says that a certificate was renewed; a notice comes 21, 14 and 7 days before. */
  private static final Duration HOLDS = Duration.ofDays(7);

  private ExpiryNotice() {}

  static Parsed read(Fields body, String tenant) {
    String text = body.text("msg");
    Matcher notice = EXPIRY.matcher(text);
    if (!notice.matches() && StateText.isOne(text)) {
      return StateText.read(body, text, tenant);
    }
    if (!notice.matches()) {
      return Parsed.nothing("a text without a monitor, such as a test");
    }
    String monitor = notice.group(1) == null ? "" : notice.group(1);
    String target = notice.group(2) == null ? "" : notice.group(2);
    boolean certificate = notice.group(3).contains("certificate");
    return Parsed.of(
        AlertDraftBuilder.of(UptimeKumaSource.NAME, tenant, body.position())
            .identity("expiry", notice.group(3))
            .identity("monitor", monitor)
            .name(certificate ? "Certificate expiry" : "Domain expiry")
            .summary(text)
            .severity("warning")
            .host(HostName.ofUrl(target))
            .label("check", monitor)
            .annotation("target", target)
            .holdsFor(HOLDS)
            .build());
  }
}
