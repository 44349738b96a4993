package io.diapason.ingest.source.generic;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenericMappingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + | Expected a JSONata expression in alertName, but found 'a +': Unexpected end",
        "missing( | Expected a JSONata expression in alertName, but found 'missing(': Expected",
        "$match(a, /(x+)+$/) | Expected $capture(text, \"pattern\") for a regular expression in",
        "/a/ | Expected $capture(text, \"pattern\") for a regular expression in alertName",
      })
  void refusesAnExpressionThatItCannotUse(String expression, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mappings.of(expression, ""))
        .withMessageStartingWith(message);
  }

  @Test
  void refusesWordsThatMeanTwoThings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StatusWords(Set.of("Down"), Set.of(), Set.of("down")))
        .withMessage("Expected each status word to mean one thing, but 'down' is there twice");
  }

  @Test
  void refusesAMappingThatNamesNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mappings.of(" ", ""))
        .withMessageContaining("the name of the alert in alertName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$string(a / b)", "'/x/' & $string(a)", "/* of a */ $string(a)"})
  void takesASlashThatIsNoRegularExpression(String expression) {
    assertThat(alert(new GenericSource(Mappings.of(expression, "")), "{'a':4,'b':2}").name())
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "($f := function(){$f()}; $f()) | more than 10000 steps",
        "($f := function($n){1 + $f($n + 1)}; $f(1)) | calls itself too deep",
        "$string($map([0..9999999], $string)) | more than 10000 elements",
        "($f := function($s, $n){$n = 0 ? $s : $f($s & $s, $n - 1)}; $f('a', 40)) | characters",
        "$eval(title) | $eval is not allowed",
        "$now() | $now is not allowed",
        "$pad(title, 2000000000) | $pad is not allowed",
        "$capture(title, '(') | $capture has no pattern",
      })
  void boundsAnExpressionThatWouldNotEnd(String expression, String problem) {
    assertThat(refusal(new GenericSource(Mappings.of(expression, "")), "{'title':'1'}"))
        .startsWith("Expected an answer from the expression in alertName, but")
        .contains(problem);
  }

  @Test
  void capturesInLinearTime() {
    String title = "a".repeat(50_000) + "!";
    GenericSource source = new GenericSource(Mappings.of("$capture(title, '(a+)+$') & 'x'", ""));

    assertThat(alert(source, "{'title':'" + title + "'}").name()).isEqualTo("x");
  }
}
