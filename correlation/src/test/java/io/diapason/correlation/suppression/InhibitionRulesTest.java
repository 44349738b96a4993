package io.diapason.correlation.suppression;

import static io.diapason.correlation.Fixtures.firing;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.dedup.ADeduplicator;
import io.diapason.vocabulary.InhibitionRule;
import io.diapason.vocabulary.SilenceMatcher;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InhibitionRulesTest {

  private static final EventBuilder HOST_DOWN = firing("HostDown").with("host", "h1");
  private static final EventBuilder SLOW =
      firing("Slow").with("host", "h1").with("team", "platform");

  private static SilenceMatcher equal(String label, String value) {
    return new SilenceMatcher(label, value, false, true);
  }

  private static SilenceMatcher other(String label, String value) {
    return new SilenceMatcher(label, value, false, false);
  }

  private static SilenceMatcher like(String label, String expression) {
    return new SilenceMatcher(label, expression, true, true);
  }

  private static InhibitionRule rule(
      List<SilenceMatcher> source, List<SilenceMatcher> target, String... equal) {
    return new InhibitionRule("r", source, target, List.of(equal));
  }

  /** As words: the group, and which side of the rule the alert is on. */
  private static List<String> roles(InhibitionRule rule, EventBuilder alert) {
    Map<String, Role> roles =
        new InhibitionRules(List.of(rule)).roles(new ADeduplicator().hear(alert, 0).get(0));
    return roles.entrySet().stream()
        .map(
            role ->
                role.getKey()
                    + (role.getValue().source() ? " source" : "")
                    + (role.getValue().target() ? " target" : ""))
        .toList();
  }

  @Test
  void alertsThatAgreeAreOfOneGroup() {
    InhibitionRule rule =
        rule(List.of(equal("alertname", "HostDown")), List.of(like("alertname", "Slow.*")), "host");

    assertThat(roles(rule, HOST_DOWN)).containsExactly("default|r|2:h1 source");
    assertThat(roles(rule, SLOW)).containsExactly("default|r|2:h1 target");
    assertThat(roles(rule, firing("Idle").with("host", "h1"))).isEmpty();
  }

  @Test
  void aRuleThatLeavesASideOpenConcernsEveryAlert() {
    assertThat(roles(rule(List.of(), List.of(equal("team", "web"))), SLOW))
        .containsExactly("default|r source");
    assertThat(roles(rule(List.of(equal("team", "web")), List.of()), SLOW))
        .containsExactly("default|r target");
  }

  @Test
  void whatHasNoBeginningIsFoundAsWell() {
    assertThat(roles(rule(List.of(other("team", "web")), List.of(equal("x", "y"))), SLOW))
        .containsExactly("default|r source");
    assertThat(roles(rule(List.of(like("team", ".*form")), List.of(equal("x", "y"))), SLOW))
        .containsExactly("default|r source");
    assertThat(roles(rule(List.of(equal("missing", "")), List.of(equal("x", "y"))), SLOW))
        .containsExactly("default|r source");
  }

  @Test
  void anAlertCanBeOnBothSides() {
    InhibitionRule rule =
        rule(List.of(equal("team", "platform")), List.of(like("alertname", "S.*")));

    assertThat(roles(rule, SLOW)).containsExactly("default|r source target");
  }
}
