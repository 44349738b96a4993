package io.diapason.ingest.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTextTest {

  private static final Map<String, String> LABELS =
      Map.of("alertname", "Disk \"full\", again", "severity", "warning", "имя", "база");

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "severity=warning # true",
        "severity=\"warning\" # true",
        "severity!=\"warning\" # false",
        "severity=~\"warn\" # false",
        "severity=~\"warn.*|crit.*\" # true",
        "severity!~\"warn.*\" # false",
        "severity=~warn.* # true",
        "absent=\"\" # true",
        "absent!=\"\" # false",
        "absent=~\".+\" # false",
        "alertname=\"Disk \\\"full\\\", again\" # true",
        "{severity=\"warning\",absent=\"\"} # true",
        "{severity=\"warning\", absent=\"x\",} # false",
        "severity = \"warning\" , absent=\"\" # true",
        "{} # true",
        "имя=база # true",
        "\"имя\"=\"база\" # true",
      })
  void matchesAsAlertmanagerDoes(String text, boolean matches) {
    assertThat(MatcherText.parse(text).stream().allMatch(matcher -> matcher.matches(LABELS)))
        .isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "severity", "=x", "a=\"b", "{a=\"b\"", "a=\"b\" x", "a=~\"(\"", "a==\"b\"}"})
  void refusesWhatIsNotAMatcher(String text) {
    assertThatThrownBy(() -> MatcherText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected ");
  }
}
