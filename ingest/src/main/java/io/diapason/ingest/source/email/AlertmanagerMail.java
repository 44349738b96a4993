package io.diapason.ingest.source.email;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mails of Alertmanager's own template: a group of alerts, each with its labels, below a
 * heading that says what became of them. Each is an alert of its own, identified by its labels.
 */
final class AlertmanagerMail {

  private static final Pattern HEADING = Pattern.compile("\\[\\d+] (Firing|Resolved)");
  private static final Pattern PAIR = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]*) = (.*)");
  private static final Pattern SOURCE = Pattern.compile("Source <(.*)>");
  private static final int MOST = 1000;

  private final Mail mail;
  private final String tenant;
  private final Position position;
  private final List<AlertDraft> drafts = new ArrayList<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> annotations = new LinkedHashMap<>();
  private Map<String, String> open = labels;
  private boolean over;
  private String url = "";

  private AlertmanagerMail(Mail mail, String tenant, Position position) {
    this.mail = mail;
    this.tenant = tenant;
    this.position = position;
  }

  /** The alerts of a mail; none when it is no such mail. */
  static Parsed read(Mail mail, String tenant, Position position) {
    return new AlertmanagerMail(mail, tenant, position).read();
  }

  private Parsed read() {
    for (String line : mail.lines()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        finish();
        over = heading.group(1).equals("Resolved");
      } else if (line.equals("Labels")) {
        finish();
      } else if (line.equals("Annotations")) {
        open = annotations;
      } else {
        take(line);
      }
    }
    finish();
    return new Parsed(drafts, List.of());
  }

  private void take(String line) {
    Matcher pair = PAIR.matcher(line);
    Matcher source = SOURCE.matcher(line);
    if (pair.matches()) {
      open.put(pair.group(1), pair.group(2));
    } else if (source.matches()) {
      url = source.group(1);
    }
  }

  private void finish() {
    if (labels.containsKey("alertname") && drafts.size() < MOST) {
      drafts.add(draft());
    }
    labels.clear();
    annotations.clear();
    open = labels;
    url = "";
  }

  private AlertDraft draft() {
    AlertDraftBuilder alert =
        AlertDraftBuilder.of(EmailSource.NAME, tenant, position)
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .name(labels.getOrDefault("alertname", ""))
            .severity(labels.getOrDefault("severity", ""))
            .summary(
                annotations.getOrDefault("summary", ""),
                annotations.getOrDefault("description", ""),
                mail.subject())
            .labels(labels)
            .annotations(annotations)
            .startsAt(over ? null : mail.written())
            .endsAt(over ? mail.written() : null)
            .url(url);
    labels.forEach(alert::identity);
    return alert.build();
  }
}
