package io.diapason.ingest.source.alertmanager;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.normalize.SourceTime;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.NearName;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges the elements of one body: each becomes a draft or a rejection. */
final class AlertJudge {

  /** The integration's name in the log and in metrics, whichever of its two doors was used. */
  static final String SOURCE = "alertmanager";

  private static final int LONGEST_NAME = 160;

  private final String tenant;
  private final List<AlertDraft> accepted = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  AlertJudge(String tenant) {
    this.tenant = tenant;
  }

  Parsed verdict() {
    return new Parsed(accepted, rejections);
  }

  /** Judges an element of which it is already known how what it says is to be read. */
  void judge(AlertElement element, AlertDraft.Says says) {
    Rejection problem = problemOf(element);
    if (problem != null) {
      rejections.add(problem);
      return;
    }
    try {
      accepted.add(draft(element, says));
    } catch (BadTime e) {
      rejections.add(e.rejection);
    }
  }

  void refuse(Rejection rejection) {
    rejections.add(rejection);
  }

  private static @Nullable Rejection problemOf(AlertElement element) {
    if (element.problem() != null) {
      return element.problem();
    }
    Map<String, String> labels = element.labels();
    if (labels == null) {
      return missing(element, "an object of labels", "labels", element.unknown());
    }
    if (labels.isEmpty()) {
      return Rejection.of(
          Rejection.Reason.BAD_VALUE,
          "at least one label",
          element.position().path("labels"),
          "none",
          element.position());
    }
    return null;
  }

  private static Rejection missing(
      AlertElement element, String expected, String field, Iterable<String> present) {
    List<String> names = new ArrayList<>();
    present.forEach(names::add);
    String last = field.substring(field.lastIndexOf('.') + 1);
    String found =
        NearName.of(last, names)
            .map(near -> "nothing; found unknown field '" + near + "'")
            .orElse("nothing");
    return Rejection.of(
        Rejection.Reason.MISSING_FIELD,
        expected,
        element.position().path(field),
        found,
        element.position());
  }

  private AlertDraft draft(AlertElement element, AlertDraft.Says says) throws BadTime {
    Map<String, String> labels = java.util.Objects.requireNonNull(element.labels());
    Map<String, String> notes = element.annotations();
    String name = name(labels);
    return new AlertDraft(
        says,
        tenant,
        SOURCE,
        AlertmanagerIdentity.of(tenant, labels),
        name,
        SeverityScale.of(labels.getOrDefault("severity", "")),
        FirstText.of(notes.get("summary"), notes.get("description"), name),
        labels,
        notes,
        time(element, AlertElementReader.STARTS_AT),
        time(element, AlertElementReader.ENDS_AT),
        element.texts().getOrDefault(AlertElementReader.GENERATOR_URL, ""),
        element.position(),
        AlertDraft.UNTIL_RESOLVED);
  }

  /** Alertmanager takes alerts without a name, so they are called by what else they say. */
  private static String name(Map<String, String> labels) {
    String given = labels.get("alertname");
    if (given != null) {
      return given;
    }
    String all =
        new TreeMap<>(labels)
            .entrySet().stream()
                .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
    return all.length() > LONGEST_NAME ? all.substring(0, LONGEST_NAME) + "…" : all;
  }

  private static @Nullable Instant time(AlertElement element, String field) throws BadTime {
    String text = element.texts().getOrDefault(field, "");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return SourceTime.parse(text);
    } catch (DateTimeException e) {
      throw new BadTime(
          Rejection.of(
              Rejection.Reason.BAD_VALUE,
              "an RFC 3339 time such as 2026-01-31T12:00:00Z",
              element.position().path(field),
              Found.text(text),
              element.position()),
          e);
    }
  }

  /** Carries the rejection out of the making of a draft; never leaves this class. */
  private static final class BadTime extends Exception {
    private final transient Rejection rejection;

    BadTime(Rejection rejection, DateTimeException cause) {
      super(rejection.message(), cause);
      this.rejection = rejection;
    }
  }
}
