package io.diapason.ingest.source.netdata;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.FormBody;
import io.diapason.ingest.source.body.LooseFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the facts of an alarm under the names that the agent's script has for them, in whichever
 * form it was sent.
 *
 * <p>The forms made for chats and for Alerta and Dynatrace say the facts only in prose, but most of
 * them link to an address that carries every one.
 */
final class AlarmFacts {

  private static final List<String> LINKS =
      List.of(
          "attachments.0.title_link",
          "attachments.0.actions.0.url",
          "embeds.0.url",
          "attributes.moreInfo",
          "goto_url",
          "url");

  private static final Pattern LINK = Pattern.compile("(https?://[^\\s\"<>?]+)\\?([^\\s\"<>]+)");

  /** What the form for Dynatrace says of the alarm, chart and name in one. */
  private static final Pattern SENTENCE =
      Pattern.compile("Netdata Notification for: (\\S+) (\\S+)\\.([^.\\s]+) is (\\w+)");

  private static final Pattern CHAT =
      Pattern.compile(
          "^(\\S+) (is critical|needs attention|recovered)[^`]*`([^`]+)`.*", Pattern.DOTALL);

  /** Netdata Cloud names the node in the message alone. */
  private static final Pattern ON_NODE =
      Pattern.compile("\\b(?:on|from|for) (?:node |host )?([^\\s,]+) (?:is|was|has|with)\\b");

  private final Fields fields;
  private final Map<String, String> facts = new HashMap<>();

  private AlarmFacts(Fields fields) {
    this.fields = fields;
  }

  static Map<String, String> of(Fields fields) {
    AlarmFacts found = new AlarmFacts(fields);
    found.plain();
    found.linked();
    found.prose();
    return found.facts;
  }

  private void plain() {
    LooseFields loose = LooseFields.of(fields);
    put("host", loose.text("host", "hostname", "node", "nodename"));
    put("chart", loose.text("chart", "attributeschart"));
    put("name", loose.text("name", "alert", "alarm", "alarmname", "attributesname"));
    put("family", loose.text("family", "attributesfamily"));
    put("status", loose.text("status", "alarmstatus", "newstatus"));
    // The form for Alerta and the one of the Cloud tell the status as a severity.
    put("status", loose.mentions("eventid", "uniqueid") ? "" : loose.text("severity"));
    put("when", loose.text("when", "date"));
    put("since", loose.text("nonclearduration"));
    put("value", loose.text("valuestring", "valuewithunits", "value"));
    put("summary", loose.text("message", "info", "text"));
    put("info", loose.text("info", "text"));
    put("url", loose.text("gotourl", "alerturl"));
    put("class", loose.text("class", "classification"));
    put("context", loose.text("context"));
    put("space", loose.text("space"));
    put("roles", loose.text("roles", "attributesroles"));
    put("expression", loose.text("calcexpression"));
    put("configured_in", loose.text("src", "attributessource"));
  }

  private void linked() {
    for (String path : LINKS) {
      Matcher link = LINK.matcher(fields.text(path));
      if (link.find()) {
        Map<String, String> query = FormBody.fields(link.group(2));
        put("host", query.getOrDefault("host", ""));
        put("chart", query.getOrDefault("chart", ""));
        put("name", query.getOrDefault("alarm", ""));
        put("family", query.getOrDefault("family", ""));
        put("status", query.getOrDefault("alarm_status", ""));
        put("when", query.getOrDefault("alarm_when", ""));
        put("value", query.getOrDefault("alarm_value", ""));
        put("url", link.group());
      }
    }
  }

  private void prose() {
    Matcher sentence = SENTENCE.matcher(fields.text("description"));
    if (sentence.find()) {
      put("host", sentence.group(1));
      put("chart", sentence.group(2));
      put("name", sentence.group(3));
      put("status", sentence.group(4));
      put("summary", sentence.group());
    }
    Matcher chat = CHAT.matcher(fields.text("text", "attachments.0.pretext"));
    if (chat.matches()) {
      String title = fields.text("attachments.0.title");
      put("host", chat.group(1));
      put("status", chat.group(2));
      put("chart", chat.group(3));
      put("name", title.split(" = ", 2)[0].replace(' ', '_'));
    }
    Matcher node = ON_NODE.matcher(fields.text("message"));
    put("host", node.find() ? node.group(1) : "");
    put("summary", FirstText.of(fields.text("attachments.0.fallback"), facts.get("info")));
  }

  private void put(String fact, String text) {
    if (!text.isBlank()) {
      facts.putIfAbsent(fact, text.strip());
    }
  }
}
