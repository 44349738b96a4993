package io.diapason.ingest.source;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a source says of one alert. Blank texts count as not said.
 *
 * <p>The identity is the source's name and whatever is given by {@link #identity}: the few facts
 * that the firing and its own resolve share. When none was given, the name and the labels identify.
 */
public final class AlertDraftBuilder {

  private static final int LONGEST_SUMMARY = 1024;

  private final String tenant;
  private final String source;
  private final Position position;
  private final Map<String, String> identity = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> annotations = new HashMap<>();
  private AlertDraft.Says says = AlertDraft.Says.FIRING;
  private Severity severity = Severity.WARNING;
  private String name = "";
  private String summary = "";
  private String url = "";
  private @Nullable Instant startsAt;
  private @Nullable Instant endsAt;
  private Duration holdsFor = AlertDraft.UNTIL_RESOLVED;

  private AlertDraftBuilder(String source, String tenant, Position position) {
    this.source = source;
    this.tenant = tenant;
    this.position = position;
  }

  /** Begins an alert that a source speaks of. */
  public static AlertDraftBuilder of(String source, String tenant, Position position) {
    return new AlertDraftBuilder(source, tenant, position);
  }

  /** What is said; firing unless told otherwise. */
  public AlertDraftBuilder says(AlertDraft.Says said) {
    this.says = said;
    return this;
  }

  /** A fact that identifies the alert, and that its resolve repeats. */
  public AlertDraftBuilder identity(String fact, String text) {
    putText(identity, fact, text);
    return this;
  }

  /** The condition: the first of the candidates that says anything. */
  public AlertDraftBuilder name(String... candidates) {
    this.name = FirstText.of(candidates);
    return this;
  }

  /** How bad it is, in the words of the source; a blank one is a warning. */
  public AlertDraftBuilder severity(String word) {
    this.severity = SeverityScale.of(word);
    return this;
  }

  /** How bad it is, where the source's words need its own scale. */
  public AlertDraftBuilder severity(Severity said) {
    this.severity = said;
    return this;
  }

  /** One line for people: the first of the candidates that says anything. */
  public AlertDraftBuilder summary(String... candidates) {
    this.summary = FirstText.of(candidates).strip();
    return this;
  }

  /** The machine that it concerns. */
  public AlertDraftBuilder host(String... candidates) {
    return label("host", FirstText.of(candidates));
  }

  /** The service that it concerns; never the name of a check. */
  public AlertDraftBuilder service(String... candidates) {
    return label("service", FirstText.of(candidates));
  }

  /** A label: it says what, or on what. */
  public AlertDraftBuilder label(String label, String text) {
    putText(labels, label, text);
    return this;
  }

  /** Several labels. */
  public AlertDraftBuilder labels(Map<String, String> more) {
    more.forEach(this::label);
    return this;
  }

  /** A text that only describes. */
  public AlertDraftBuilder annotation(String annotation, String text) {
    putText(annotations, annotation, text);
    return this;
  }

  /** Several annotations. */
  public AlertDraftBuilder annotations(Map<String, String> more) {
    more.forEach(this::annotation);
    return this;
  }

  /** When the condition began; null when not said. */
  public AlertDraftBuilder startsAt(@Nullable Instant began) {
    this.startsAt = began;
    return this;
  }

  /** When the condition ended; null when not said. */
  public AlertDraftBuilder endsAt(@Nullable Instant ended) {
    this.endsAt = ended;
    return this;
  }

  /** How long a firing holds that nobody ends and nobody repeats. */
  public AlertDraftBuilder holdsFor(Duration duration) {
    this.holdsFor = duration;
    return this;
  }

  /** Where the source shows it: the first of the candidates that says anything. */
  public AlertDraftBuilder url(String... candidates) {
    this.url = FirstText.of(candidates);
    return this;
  }

  /** The alert as gathered. */
  public AlertDraft build() {
    String shown = FirstText.of(name, summary, source + " alert");
    return new AlertDraft(
        says,
        tenant,
        source,
        fingerprint(shown),
        shown,
        severity,
        cut(FirstText.of(summary, shown)),
        labels,
        annotations,
        startsAt,
        endsAt,
        url,
        position,
        holdsFor);
  }

  private Fingerprint fingerprint(String shown) {
    Map<String, String> identifying = new HashMap<>(identity);
    if (identifying.isEmpty()) {
      identifying.putAll(labels);
      identifying.put("alertname", shown);
    }
    identifying.put("integration", source);
    return Fingerprint.of(tenant, identifying);
  }

  private static String cut(String text) {
    return text.length() > LONGEST_SUMMARY ? text.substring(0, LONGEST_SUMMARY) : text;
  }

  private static void putText(Map<String, String> into, String key, String text) {
    if (!text.isBlank()) {
      into.put(key, text.strip());
    }
  }
}
