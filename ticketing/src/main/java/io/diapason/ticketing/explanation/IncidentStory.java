package io.diapason.ticketing.explanation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.explanation.ExplanationDesk.Portion;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Suppression;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells why an incident is what it is.
 *
 * @param incident as it stands, with its first members
 * @param joins why members joined, as far as it is known
 * @param turns how it was merged and parted, oldest first
 * @param quiet the alerts that are quiet because another one explains them
 */
record IncidentStory(
    IncidentSnapshot incident,
    List<Explanation> joins,
    List<Explanation> turns,
    List<QuietAlert> quiet) {

  /** So many quiet alerts are listed. */
  private static final int MOST_QUIET = 100;

  ObjectNode json(List<IncidentAlert> members, Portion portion) {
    List<QuietAlert> explained = explained();
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("incident", incident.id().value());
    json.put("state", incident.status().name());
    json.put("version", incident.version());
    json.put("summary", new StoryWords(incident, turns, explained.size()).summary());
    json.set("members", members(members, portion));
    turns(json.putArray("merges"), Kind.MERGED);
    turns(json.putArray("partings"), Kind.PARTED);
    json.set("causes", ExplanationJson.tree(incident.causes()));
    json.set("advice", ExplanationJson.tree(incident.advice()));
    ArrayNode silent = json.putArray("suppressed");
    explained.stream().limit(MOST_QUIET).forEach(one -> silent.add(quiet(one)));
    json.put("suppressedCount", explained.size());
    return json;
  }

  private ObjectNode members(List<IncidentAlert> members, Portion portion) {
    Map<Fingerprint, Explanation> known = new HashMap<>();
    joins.forEach(join -> known.put(join.alert(), join));
    ObjectNode page = VocabularyJson.mapper().createObjectNode();
    ArrayNode items = page.putArray("items");
    for (IncidentAlert member : members) {
      ObjectNode item = items.addObject();
      item.put("fingerprint", member.fingerprint().value());
      item.put("name", member.name());
      item.put("ci", member.ci());
      item.put("severity", member.severity().name());
      item.put("status", member.status().name());
      item.put("joinedAt", member.joinedAt().toString());
      item.put("reason", member.reason());
      Explanation join = known.get(member.fingerprint());
      if (join != null) {
        item.set("explanation", ExplanationJson.of(join));
      }
    }
    int end = portion.after() + members.size();
    boolean more = !members.isEmpty() && end < Math.min(Portion.MOST, incident.alertCount());
    page.put("next", more ? Integer.toString(end) : null);
    return page;
  }

  private void turns(ArrayNode list, Kind kind) {
    turns.stream()
        .filter(turn -> turn.kind() == kind)
        .forEach(turn -> list.add(ExplanationJson.turn(turn)));
  }

  /** The alerts that are quiet because an alert of this incident explains them. */
  private List<QuietAlert> explained() {
    Set<String> members = new HashSet<>();
    incident.alerts().forEach(alert -> members.add(alert.fingerprint().value()));
    return quiet.stream()
        .filter(one -> one.by().stream().map(Suppression::source).anyMatch(members::contains))
        .toList();
  }

  private static ObjectNode quiet(QuietAlert one) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("fingerprint", one.alert().fingerprint().value());
    json.put("name", one.alert().name());
    json.put("ci", one.alert().ci());
    json.put("since", one.at().toString());
    json.set("by", ExplanationJson.tree(one.by()));
    return json;
  }
}
