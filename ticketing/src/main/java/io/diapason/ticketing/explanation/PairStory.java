package io.diapason.ticketing.explanation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Rival;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Suppression;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells why two alerts are not in one incident, or why they are: what was weighed when the later
 * one came, and how near the two are on their own.
 *
 * @param elder the alert that came first
 * @param younger the other one
 * @param joins why they became members, as far as it is known
 * @param alone the two as if nothing else had happened
 */
record PairStory(Subject elder, Subject younger, List<Explanation> joins, Explanation alone) {

  ObjectNode json() {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("together", together());
    json.put("answer", answer());
    ArrayNode alerts = json.putArray("alerts");
    Stream.of(elder, younger).forEach(subject -> alerts.add(subject(subject)));
    ObjectNode pair = json.putObject("alone");
    pair.put("why", alone.why());
    pair.set("weighing", ExplanationJson.tree(alone.weighing()));
    pair.set("parts", ExplanationJson.tree(alone.parts()));
    Rival rival = rival();
    if (rival != null) {
      json.set("weighed", ExplanationJson.tree(rival));
    }
    ArrayNode unknown = json.putArray("notKnown");
    notKnown().forEach(unknown::add);
    return json;
  }

  private boolean together() {
    IncidentId incident = elder.incident();
    return incident != null && incident.equals(younger.incident());
  }

  private ObjectNode subject(Subject subject) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("fingerprint", subject.alert().fingerprint().value());
    json.put("name", subject.alert().name());
    json.put("ci", subject.alert().ci());
    json.put("status", subject.alert().status().name());
    json.put("joinedAt", subject.alert().joinedAt().toString());
    if (subject.incident() != null) {
      json.put("incident", subject.incident().value());
      json.put("reason", subject.alert().reason());
    }
    if (subject.quiet() != null) {
      json.set("quietBy", ExplanationJson.tree(subject.quiet().by()));
    }
    join(subject).ifPresent(join -> json.set("explanation", ExplanationJson.of(join)));
    return json;
  }

  private Optional<Explanation> join(Subject subject) {
    return joins.stream()
        .filter(join -> join.alert().equals(subject.alert().fingerprint()))
        .findFirst();
  }

  private String answer() {
    if (together()) {
      return "Together: both are in "
          + elder.incident()
          + ". "
          + elder.words()
          + ": "
          + elder.alert().reason()
          + ". "
          + younger.words()
          + ": "
          + younger.alert().reason()
          + ".";
    }
    String unjudged =
        Stream.of(elder, younger)
            .filter(subject -> subject.incident() == null)
            .map(PairStory::unjudged)
            .collect(Collectors.joining(" "));
    return unjudged.isEmpty()
        ? "Not together: " + recorded() + " On their own: " + alone.why() + "."
        : "Not together: " + unjudged + " Without that: " + alone.why() + ".";
  }

  private static String unjudged(Subject subject) {
    String rules =
        subject.quiet() == null
            ? ""
            : subject.quiet().by().stream()
                .map(PairStory::words)
                .collect(Collectors.joining(" and "));
    return subject.words() + " is not judged, because it is kept quiet: " + rules + ".";
  }

  private static String words(Suppression by) {
    return by.kind().name().toLowerCase(java.util.Locale.ROOT)
        + " by "
        + by.ruleId()
        + (by.evidence().isEmpty() ? "" : " (" + by.evidence() + ")");
  }

  /** What was weighed of the elder's incident when the younger came. */
  private String recorded() {
    String places =
        "%s is in %s and %s in %s."
            .formatted(elder.words(), elder.incident(), younger.words(), younger.incident());
    Rival rival = rival();
    if (rival != null) {
      return places
          + " When the latter came, "
          + rival.incident()
          + " was considered: "
          + rival.verdict()
          + ".";
    }
    return join(younger).isEmpty()
        ? places
        : places
            + " When the latter came, the former's incident was not among those weighed best: "
            + join(younger).orElseThrow().why()
            + ".";
  }

  private @Nullable Rival rival() {
    return join(younger).stream()
        .flatMap(join -> join.rivals().stream())
        .filter(rival -> rival.incident().equals(elder.incident()))
        .findFirst()
        .orElse(null);
  }

  private List<String> notKnown() {
    Stream<String> decisions =
        Stream.of(elder, younger)
            .filter(subject -> subject.incident() != null && join(subject).isEmpty())
            .map(
                subject ->
                    "What was weighed when "
                        + subject.words()
                        + " became a member was not kept, or is not here yet; its reason is.");
    return Stream.concat(
            decisions,
            Stream.of(
                "What had been learnt of the estate (tempo, company) and which changes were recent"
                    + " has no say in 'alone'.",
                "'alone' goes by the topology of today."))
        .toList();
  }
}
