package io.diapason.ticketing.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ticketing.expression.FactShape.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

  private static final FactShape SHAPE =
      FactShape.empty()
          .with("incident", Map.of("title", Kind.TEXT, "count", Kind.NUMBER))
          .with("many", Kind.ANYTHING)
          .with("run", Kind.TEXT);

  private static final Map<String, Object> FACTS =
      Map.of(
          "incident",
          Map.of("title", "disk full on db", "count", 12L),
          "many",
          Collections.nCopies(200, 1L),
          "run",
          "it's; rm -rf /");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "incident.title.startsWith('disk');true",
        "incident.count > 12;false",
        "incident.title.matches('.*full.*') && incident.count in [11, 12];true",
        "many.all(x, x == 1);true"
      })
  void asksFacts(String text, boolean holds) {
    assertThat(Expression.condition(text, SHAPE).holds(FACTS)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "incident.titel == ''|undefined field 'titel'",
        "incidnt.title == ''|undeclared reference to 'incidnt'",
        "incident.title|expected type 'bool' but found 'string'",
        "incident.count >|mismatched input"
      })
  void saysWhatIsWrongBeforeItIsNeeded(String text, String why) {
    assertThatThrownBy(() -> Expression.condition(text, SHAPE))
        .isInstanceOf(ExpressionException.class)
        .hasMessageContaining(text)
        .hasMessageContaining(why);
  }

  @Test
  void stopsWhatWouldGoOnForLong() {
    Expression slow = Expression.condition("many.all(x, many.all(y, many.all(z, x == z)))", SHAPE);
    assertThatThrownBy(() -> slow.holds(FACTS))
        .isInstanceOf(ExpressionException.class)
        .hasMessageContaining("Iteration budget exceeded: " + Expression.BUDGET);
  }

  @Test
  void refusesAPatternThatWouldTakeLongOnlyIfItIsLarge() {
    // RE2 takes linear time: what makes others hang is answered at once.
    String evil = "'" + "a".repeat(500) + "b'.matches('^(a+)+$')";
    assertThat(Expression.condition(evil, SHAPE).holds(FACTS)).isFalse();
    Expression huge = Expression.condition("run.matches('(a{1,500}){1,500}')", SHAPE);
    assertThatThrownBy(() -> huge.holds(FACTS)).isInstanceOf(ExpressionException.class);
  }

  @Test
  void fillsTextsInAndQuotesWhatComesFromOutside() {
    Template template = Template.of("restart {{run}} x{{incident.count + 1}}", SHAPE);
    assertThat(template.fill(FACTS, value -> "'" + value.replace("'", "'\\''") + "'"))
        .isEqualTo("restart 'it'\\''s; rm -rf /' x'13'");
  }

  @Test
  void refusesATextWhoseBracesDoNotClose() {
    assertThatThrownBy(() -> Template.of("restart {{run", SHAPE))
        .isInstanceOf(ExpressionException.class)
        .hasMessageContaining("closed by '}}'");
  }

  @Test
  void keepsWhatItRead() {
    Expressions kept = new Expressions();
    Expression first = kept.condition("run == ''", SHAPE);
    assertThat(kept.condition("run == ''", SHAPE)).isSameAs(first);
    assertThat(kept.template("run == ''", SHAPE).fill(Map.of(), v -> v)).isEqualTo("run == ''");
    assertThat(List.of(kept.condition("run != ''", SHAPE))).doesNotContain(first);
  }
}
