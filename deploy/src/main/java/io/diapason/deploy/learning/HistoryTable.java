package io.diapason.deploy.learning;

import com.opencsv.CSVWriter;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Question;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.registry.ModelBytes;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Past incidents as a table for other tools, with a card that says what is in it. */
public final class HistoryTable {

  private static final Map<String, String> COLUMNS = columns();

  private HistoryTable() {}

  /**
   * What is in a table.
   *
   * @param rows how many
   * @param columns what each means; those that begin with "final_" are what people made of it and
   *     must not be an input
   * @param teams how often each team solved one
   * @param priorities how often each priority was left on one
   * @param sha256 checksum of the table
   */
  public record Card(
      int rows,
      Map<String, String> columns,
      Map<String, Long> teams,
      Map<String, Long> priorities,
      String sha256) {}

  /** Writes {@code incidents.csv} and {@code card.json}. */
  public static void write(List<LabelledIncident> incidents, Path folder) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVWriter lines = new CSVWriter(text)) {
      lines.writeNext(COLUMNS.keySet().toArray(String[]::new));
      incidents.forEach(one -> lines.writeNext(row(one)));
    }
    byte[] csv = text.toString().getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(folder);
    Files.write(folder.resolve("incidents.csv"), csv);
    Card card =
        new Card(
            incidents.size(),
            COLUMNS,
            counts(incidents, Question.TEAM),
            counts(incidents, Question.PRIORITY),
            ModelBytes.of(csv).sha256());
    Files.write(
        folder.resolve("card.json"),
        VocabularyJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(card));
  }

  private static String[] row(LabelledIncident incident) {
    IncidentFacts facts = incident.facts();
    Ci culprit = facts.cis().isEmpty() ? null : facts.cis().get(0);
    return new String[] {
      facts.openedAt().toString(),
      facts.title(),
      String.join(" ", facts.alertNames()),
      String.join(" ", facts.summaries()),
      facts.worst().name(),
      Integer.toString(facts.alertCount()),
      culprit == null ? "" : culprit.id(),
      culprit == null ? "" : culprit.kind(),
      culprit == null ? "" : Integer.toString(culprit.tier()),
      culprit == null ? "" : culprit.team(),
      facts.recentChange() ? "yes" : "no",
      incident.ruleAnswer(Question.TEAM),
      incident.ruleAnswer(Question.PRIORITY),
      incident.label(Question.TEAM),
      incident.label(Question.PRIORITY)
    };
  }

  private static Map<String, Long> counts(List<LabelledIncident> incidents, Question question) {
    return incidents.stream()
        .collect(
            Collectors.groupingBy(one -> one.label(question), TreeMap::new, Collectors.counting()));
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("opened_at", "when it opened, UTC");
    columns.put("title", "its title when advice was asked");
    columns.put("alert_names", "the names of its alerts then");
    columns.put("summaries", "what they said");
    columns.put("severity", "the worst among its open alerts");
    columns.put("alerts", "how many it had had");
    columns.put("ci", "the likeliest culprit");
    columns.put("kind", "of the culprit");
    columns.put("tier", "of the culprit, 1 is the most critical");
    columns.put("owner", "of the culprit");
    columns.put("recent_change", "whether a change near it came shortly before");
    columns.put("rule_team", "what the default rule said");
    columns.put("rule_priority", "what the default rule said");
    columns.put("final_team", "who solved it: a label, never an input");
    columns.put("final_priority", "what people left on it: a label, never an input");
    return columns;
  }
}
