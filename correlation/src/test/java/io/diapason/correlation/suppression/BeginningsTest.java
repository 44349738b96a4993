package io.diapason.correlation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "web-.*; web-",
        "web-1|db-.*; web-1,db-",
        "web-[0-9]+; web-",
        "a\\.example\\.org:.*; a.example.org:",
        "webs?; web",
        "web{0,2}; we",
        "ab*; a",
        "web(-a|-b); ''",
        "(?i)web; ''",
        ".*web; ''",
        "web|.*; ''",
        "\\d+; ''",
        "a*; ''",
        "'';  ''"
      })
  void readsWhatEveryMatchBeginsWith(String expression, String beginnings) {
    List<String> expected = beginnings.isEmpty() ? List.of() : List.of(beginnings.split(","));

    assertThat(Beginnings.of(expression)).isEqualTo(expected);
  }

  /** Whatever matches begins so: or else a silence would be passed over. */
  @Test
  void nothingMatchesThatBeginsOtherwise() {
    Random random = new Random(7);
    String[] parts = {
      "a", "b", "-", ".", ".*", "?", "+", "|", "[ab]", "(a|b)", "\\.", "{2}", "\\w"
    };
    int judged = 0;
    for (int n = 0; n < 60_000; n++) {
      String expression = text(random, parts, 1 + random.nextInt(6));
      List<String> beginnings = Beginnings.of(expression);
      if (!isExpression(expression) || beginnings.isEmpty()) {
        continue;
      }
      String value = text(random, new String[] {"a", "b", "-", "."}, random.nextInt(5));
      if (Pattern.compile(expression).matches(value)) {
        judged++;
        assertThat(beginnings).as("%s of %s", value, expression).anyMatch(value::startsWith);
      }
    }
    assertThat(judged).isGreaterThan(200);
  }

  private static boolean isExpression(String text) {
    try {
      Pattern.compile(text);
      return true;
    } catch (com.google.re2j.PatternSyntaxException e) {
      return false;
    }
  }

  private static String text(Random random, String[] parts, int length) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < length; n++) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
