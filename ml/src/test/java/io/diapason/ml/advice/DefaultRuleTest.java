package io.diapason.ml.advice;

import static io.diapason.ml.advice.Facts.ci;
import static io.diapason.ml.advice.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Severity;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultRuleTest {

  @ParameterizedTest
  @CsvSource({
    "CRITICAL,1,P1", "CRITICAL,2,P2", "CRITICAL,3,P3", "CRITICAL,4,P3",
    "ERROR,1,P2", "ERROR,2,P3", "ERROR,3,P3", "ERROR,4,P4",
    "WARNING,1,P3", "WARNING,2,P4", "WARNING,3,P4", "WARNING,4,P5",
    "INFO,1,P5", "INFO,2,P5", "INFO,3,P5", "INFO,4,P5"
  })
  void followsTheMatrix(Severity severity, int tier, String priority) {
    Answer answer =
        DefaultRule.priority(facts().worst(severity).on(ci("x", "host", "", tier)).build());

    assertThat(answer.value()).isEqualTo(priority);
    assertThat(answer.reasons())
        .containsExactly("severity " + severity + " on tier " + tier + " gives " + priority);
    assertThat(answer.decidedBy()).isEqualTo(Answer.DecidedBy.RULE);
  }

  @Test
  void takesTheMostCriticalTierOfAllCisInvolved() {
    IncidentFacts facts =
        facts()
            .worst(Severity.CRITICAL)
            .on(ci("h", "host", "", 3), ci("shop", "service", "", 1))
            .build();

    assertThat(DefaultRule.priority(facts).value()).isEqualTo("P1");
  }

  @Test
  void takesAnIncidentWithoutCisAsTierThree() {
    Answer answer = DefaultRule.priority(facts().worst(Severity.CRITICAL).build());

    assertThat(answer.value()).isEqualTo("P3");
    assertThat(answer.reasons())
        .containsExactly("severity CRITICAL on no known CI (taken as tier 3) gives P3");
  }

  @Test
  void manyCisRaiseByOneLevelAtMost() {
    Ci host = ci("h", "host", "", 2);

    assertThat(DefaultRule.priority(facts().on(Collections.nCopies(8, host)).build()).value())
        .isEqualTo("P3");
    assertThat(DefaultRule.priority(facts().on(Collections.nCopies(20, host)).build()).reasons())
        .contains("20 CIs involved raise it to P3");
  }

  @Test
  void manyCisNeverRaiseInfo() {
    IncidentFacts facts =
        facts().worst(Severity.INFO).on(Collections.nCopies(20, ci("h", "host", "", 1))).build();

    assertThat(DefaultRule.priority(facts).value()).isEqualTo("P5");
  }

  @Test
  void givesTheIncidentToTheOwnerOfTheLikeliestCulprit() {
    Answer answer =
        DefaultRule.team(
            facts()
                .on(ci("orders-db", "database", "database", 1), ci("shop", "service", "web", 1))
                .build());

    assertThat(answer.value()).isEqualTo("database");
    assertThat(answer.reasons()).containsExactly("orders-db is owned by team database");
  }

  @Test
  void givesTheIncidentToTheMostFrequentOwnerWhenTheCulpritHasNone() {
    Ci web = ci("shop", "service", "web", 1);
    IncidentFacts facts =
        facts().on(Ci.unknown("x"), ci("db", "database", "data", 1), web, web).build();

    assertThat(DefaultRule.team(facts).value()).isEqualTo("web");
  }

  @Test
  void namesNobodyWhenNobodyIsKnown() {
    assertThat(DefaultRule.team(facts().build()).value()).isEmpty();
    assertThat(DefaultRule.team(facts().on(Ci.unknown("x")).build()).value()).isEmpty();
  }

  @Test
  void staysCalmWhenEverythingIsMissing() {
    IncidentFacts nothing =
        new IncidentFacts(null, null, null, null, null, -1, -1, null, false, null);

    Advice advice =
        AdviserFactory.rulesOnly()
            .open()
            .on(Map.of())
            .advise(new IncidentId("inc-1"), nothing)
            .advice();

    assertThat(advice.priority().value()).isEqualTo("P5");
    assertThat(advice.team().value()).isEmpty();
  }
}
