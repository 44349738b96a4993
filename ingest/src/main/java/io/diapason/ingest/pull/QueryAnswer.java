package io.diapason.ingest.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.sample.SampleDraft;
import io.diapason.vocabulary.Sample;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a Prometheus answers to {@code query_range}.
 *
 * @param drafts all values, each series' in the order of time
 * @param problem what is wrong with it, in words; empty when nothing is
 */
public record QueryAnswer(List<SampleDraft> drafts, String problem) {

  private static final double MILLIS = 1000;

  public QueryAnswer {
    drafts = List.copyOf(drafts);
  }

  /**
   * Reads an answer. Never throws for its content.
   *
   * @param name what a series is called that has no name of its own
   */
  public static QueryAnswer read(byte[] body, String name) {
    JsonNode answer;
    try {
      answer = VocabularyJson.mapper().readTree(body);
    } catch (IOException e) {
      return wrong("Expected JSON, but found other bytes");
    }
    if (!"success".equals(answer.path("status").asText())) {
      return wrong("Expected success, but found: " + answer.path("error").asText("no reason"));
    }
    JsonNode data = answer.path("data");
    if (!"matrix".equals(data.path("resultType").asText())) {
      return wrong("Expected a matrix, but found '%s'".formatted(data.path("resultType").asText()));
    }
    List<SampleDraft> drafts = new ArrayList<>();
    for (JsonNode series : data.path("result")) {
      Map<String, String> labels = new HashMap<>(Map.of(Sample.NAME, name));
      series
          .path("metric")
          .properties()
          .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
      for (JsonNode point : series.path("values")) {
        drafts.add(draft(labels, point));
      }
    }
    return new QueryAnswer(drafts, "");
  }

  /** Values come as text, because JSON knows neither NaN nor Inf. */
  private static SampleDraft draft(Map<String, String> labels, JsonNode point) {
    Instant at = Instant.ofEpochMilli(Math.round(point.path(0).asDouble() * MILLIS));
    return new SampleDraft(labels, at, number(point.path(1).asText()));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      // "+Inf" and whatever else is no number says nothing of the series.
      return Double.NaN;
    }
  }

  private static QueryAnswer wrong(String problem) {
    return new QueryAnswer(List.of(), problem);
  }
}
