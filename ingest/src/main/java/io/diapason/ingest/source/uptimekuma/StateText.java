package io.diapason.ingest.source.uptimekuma;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the sentence that is all that a body of one's own often carries: {@code [Shop] [🔴 Down]
 * timeout}. The name of the monitor is the only thing in it that goes on.
 */
final class StateText {

  private static final Pattern SENTENCE =
      Pattern.compile("\\[(.{1,200}?)] \\[\\W*(Down|Up)] ?(.*)", Pattern.DOTALL);

  private StateText() {}

  static boolean isOne(String text) {
    return SENTENCE.matcher(text).matches();
  }

  static Parsed read(Fields body, String text, String tenant) {
    Matcher sentence = SENTENCE.matcher(text);
    boolean known = sentence.matches();
    String monitor = known ? sentence.group(1) : "";
    boolean over = known && sentence.group(2).equals("Up");
    return Parsed.of(
        AlertDraftBuilder.of(UptimeKumaSource.NAME, tenant, body.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("name", monitor)
            .name(monitor)
            .severity(Severity.CRITICAL)
            .summary(text)
            .label("check", monitor)
            .build());
  }
}
