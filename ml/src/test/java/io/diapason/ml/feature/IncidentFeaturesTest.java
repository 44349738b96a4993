package io.diapason.ml.feature;

import static io.diapason.ml.advice.Facts.ci;
import static io.diapason.ml.advice.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ml.advice.IncidentFacts;
import io.diapason.vocabulary.Ci;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncidentFeaturesTest {

  @Test
  void namesWhatIsKnownOfAnIncident() {
    IncidentFacts facts =
        facts()
            .titled("DiskFull on host-17")
            .named(List.of())
            .on(ci("host-17", "host", "compute", 2), ci("shop", "service", "web", 1))
            .afterAChange()
            .build();

    // The golden list of version 1: what changes it needs a new version.
    assertThat(IncidentFeatures.of(facts).keySet())
        .containsExactly(
            "alerts=2^1",
            "change=recent",
            "ci=host-17",
            "hour=morning",
            "kind-word=host 0",
            "kind-word=host disk",
            "kind-word=host full",
            "kind-word=host host",
            "kind-word=host on",
            "kind=host",
            "other-kind=service",
            "other-owner=web",
            "owner=compute",
            "severity-tier=WARNING/1",
            "severity=WARNING",
            "tier=1",
            "word=0",
            "word=disk",
            "word=full",
            "word=host",
            "word=on",
            "words=disk full",
            "words=full on",
            "words=host 0",
            "words=on host");
  }

  @Test
  void foldsDigitsAndIds() {
    assertThat(Tokens.of("p99 of web-12 is 250ms, trace a3f9c2e1", 1000, 60))
        .containsExactly("p0", "of", "web", "0", "is", "0ms", "trace", "#id");
  }

  @Test
  void wordsShareAFixedWeight() {
    IncidentFacts chatty = facts().saying(List.of("a b c d e f g h i j k l m n o p")).build();

    double squares =
        IncidentFeatures.of(chatty).entrySet().stream()
            .filter(feature -> feature.getKey().contains("word"))
            .mapToDouble(feature -> feature.getValue() * feature.getValue())
            .sum();

    assertThat(Math.sqrt(squares)).isBetween(1.999, 2.001);
  }

  @Test
  void staysBoundedOnPoison() {
    String megabyte = "overflow NaN \u0000 \uD83D ".repeat(70_000);
    List<String> flood =
        IntStream.range(0, 100_000).mapToObj(n -> "alert" + Integer.toString(n, 36)).toList();
    List<Ci> cis = Collections.nCopies(10_000, ci("c".repeat(5_000), "k".repeat(500), "t", 1));
    IncidentFacts facts =
        facts().titled(megabyte).named(flood).saying(List.of(megabyte)).on(cis).build();

    Map<String, Double> features = IncidentFeatures.of(facts);

    assertThat(features).hasSizeLessThanOrEqualTo(IncidentFeatures.MOST_FEATURES);
    assertThat(features.keySet()).allMatch(name -> name.length() < 140);
    assertThat(features.values()).allMatch(value -> value > 0 && value <= 2);
  }

  @Test
  void describesEveryFeatureInWords() {
    IncidentFacts facts = facts().on(ci("h", "host", "web", 1), ci("d", "db", "b", 1)).build();

    assertThat(IncidentFeatures.of(facts).keySet())
        .allSatisfy(name -> assertThat(FeatureWords.describe(name)).isNotEqualTo(name));
    assertThat(FeatureWords.describe("kind-word=host disk"))
        .isEqualTo("the word \"disk\" on a host");
  }
}
