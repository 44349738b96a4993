package io.diapason.ingest.access.signature;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How a tool signs what it posts. A scheme without a moment in it remembers what came in: for a day
 * where no two bodies of the tool are alike, for minutes where an honest repeat may be.
 */
public enum SignatureScheme {
  /** {@code sha256=<hex>} over the body. */
  GITHUB("X-Hub-Signature-256", "", Text.BODY, Scale.DAY),
  /** Jira and Bitbucket: as GitHub, in a header without 256. Zammad puts a sha1 there. */
  ATLASSIAN("X-Hub-Signature", "", Text.BODY, Scale.DAY),
  /** No signature: the secret itself in a header. */
  GITLAB("X-Gitlab-Token", "", Text.SECRET, Scale.MINUTES),
  SLACK("X-Slack-Signature", "X-Slack-Request-Timestamp", Text.V0_MOMENT_BODY, Scale.MINUTES),
  /** Several values with commas between; one of them must be right. */
  PAGERDUTY("X-PagerDuty-Signature", "", Text.BODY, Scale.DAY),
  /** Its moment is sent, and not signed: it proves nothing. */
  SENTRY("Sentry-Hook-Signature", "", Text.BODY, Scale.DAY),
  /** The moment is signed when a header was configured for it. */
  GRAFANA("X-Grafana-Alerting-Signature", "", Text.MOMENT_BODY, Scale.MINUTES),
  SPLUNK_OBSERVABILITY("X-SFX-Signature", "", Text.BODY, Scale.DAY),
  FLUX("X-Signature", "", Text.BODY, Scale.DAY),
  GLPI("X-GLPI-signature", "X-GLPI-timestamp", Text.BODY_MOMENT, Scale.MINUTES),
  /** Amazon's key pair, with the certificate from Amazon's own host. */
  SNS("", "", Text.CANONICAL, Scale.DAY),
  /** Any HMAC over the body, or over the moment, a colon and the body. */
  GENERIC("X-Signature", "", Text.MOMENT_BODY, Scale.MINUTES);

  private final String header;
  private final String momentHeader;
  private final Text text;
  private final Scale scale;

  SignatureScheme(String header, String momentHeader, Text text, Scale scale) {
    this.header = header;
    this.momentHeader = momentHeader;
    this.text = text;
    this.scale = scale;
  }

  /** What is signed. */
  enum Text {
    BODY,
    MOMENT_BODY,
    V0_MOMENT_BODY,
    BODY_MOMENT,
    SECRET,
    CANONICAL
  }

  private enum Scale {
    MINUTES,
    DAY
  }

  /** The scheme's name as it is written in a configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the names of its headers are the owner's to choose. */
  public boolean hasOwnHeaders() {
    return this == GRAFANA || this == GENERIC || this == GITLAB;
  }

  String header() {
    return header;
  }

  String momentHeader() {
    return momentHeader;
  }

  Text text() {
    return text;
  }

  Set<HmacHash> hashes() {
    return switch (this) {
      case FLUX, GENERIC -> EnumSet.allOf(HmacHash.class);
      case ATLASSIAN -> EnumSet.of(HmacHash.SHA1, HmacHash.SHA256);
      case GITHUB, GITLAB, SLACK, PAGERDUTY, SENTRY, GRAFANA, SPLUNK_OBSERVABILITY, GLPI, SNS ->
          EnumSet.of(HmacHash.SHA256);
    };
  }

  /** How long what came in is remembered; a moment may lie as far ahead as behind. */
  Duration memory(Duration window) {
    Duration least = window.multipliedBy(2);
    Duration usual = scale == Scale.DAY ? Duration.ofDays(1) : window;
    return usual.compareTo(least) > 0 ? usual : least;
  }
}
