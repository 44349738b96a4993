package io.diapason.ingest.source.wazuh;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what integration scripts make of an alert: a message for people, whose lines or fields name
 * the rule and the agent.
 */
final class WazuhMessage {

  private static final Pattern AGENT_LINE = Pattern.compile("(?m)^Agent Name:? (\\S.*)$");
  private static final Pattern RULE_LINE = Pattern.compile("(?m)^Rule ID:? (\\S+)");
  private static final Pattern LEVEL_LINE = Pattern.compile("(?m)^Level:? (\\d+)");
  private static final Pattern AGENT_FIELD = Pattern.compile("\\((\\d+)\\) - (.+)");
  private static final Pattern RULE_FIELD = Pattern.compile("(\\d+)\\s*_?\\(Level (\\d+)\\)_?");

  private WazuhMessage() {}

  static Parsed read(Fields fields, String tenant) {
    Fields message =
        fields.at("attachments.0").isObject() ? fields.object("attachments.0") : fields;
    String name = message.required("what the rule found", "message", "title", "rule", "text");
    return fields.isSound() ? Parsed.of(draft(message, tenant, name)) : fields.refused();
  }

  private static AlertDraft draft(Fields fields, String tenant, String name) {
    String text = fields.text("description", "text", "full_log");
    Matcher rule = RULE_FIELD.matcher(titled(fields, "Rule ID"));
    Matcher agent = AGENT_FIELD.matcher(titled(fields, "Agent"));
    boolean ruled = rule.matches();
    String id = ruled ? rule.group(1) : FirstText.of(fields.text("rule_id"), in(RULE_LINE, text));
    String level = ruled ? rule.group(2) : in(LEVEL_LINE, text);
    String host = agent.matches() ? agent.group(2) : in(AGENT_LINE, text);
    return AlertDraftBuilder.of(WazuhSource.NAME, tenant, fields.position())
        .identity("rule", FirstText.of(id, name))
        .identity("agent", host)
        .name(name)
        .severity(severity(fields.text("severity"), level))
        .summary(name)
        .host(host)
        .label("rule_id", id)
        .annotation("description", text)
        .annotation("location", titled(fields, "Location"))
        .startsAt(fields.time("created_at", "timestamp", "ts"))
        .holdsFor(AlertDraft.NEVER_RESOLVED)
        .build();
  }

  private static Severity severity(String word, String level) {
    return word.isEmpty() || word.matches("\\d+")
        ? WazuhAlert.severity(level)
        : SeverityScale.of(word);
  }

  private static String titled(Fields fields, String title) {
    return fields.list("fields").stream()
        .filter(field -> field.text("title").equals(title))
        .map(field -> field.text("value"))
        .findFirst()
        .orElse("");
  }

  private static String in(Pattern line, String text) {
    Matcher matcher = line.matcher(text);
    return matcher.find() ? matcher.group(1).strip() : "";
  }
}
