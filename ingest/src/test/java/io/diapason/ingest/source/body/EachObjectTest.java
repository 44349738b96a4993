package io.diapason.ingest.source.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EachObjectTest {

  private final List<String> read = new ArrayList<>();

  private Parsed of(String body) {
    return EachObject.of(
        Posted.of(body.getBytes(UTF_8)),
        fields -> {
          read.add(fields.text("a"));
          return Parsed.nothing("read");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}{\"a\":2}",
        "{\"a\":1}\n{\"a\":2}\n",
        "[{\"a\":1},{\"a\":2}]",
        "[{\"a\":1}]\n[{\"a\":2}]",
        "[{\"a\":1}]{\"a\":2}"
      })
  void readsAllThatStandsInARow(String body) {
    assertThat(of(body).rejections()).isEmpty();
    assertThat(read).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"a\":1}] and more", "{\"a\":1}\n{\"a\":", "{\"a\":1}]"})
  void keepsTheGoodAndRefusesTheRest(String body) {
    Parsed parsed = of(body);

    assertThat(read).containsExactly("1");
    assertThat(parsed.rejections())
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(Rejection.Reason.NOT_JSON))
        .satisfies(
            rejection ->
                assertThat(new String(rejection.position().cutFrom(body.getBytes(UTF_8)), UTF_8))
                    .doesNotContain("1"));
  }

  @Test
  void saysOfAnEmptyListThatItIsEmpty() {
    assertThat(of("[]").handshake()).isNotNull();
    assertThat(read).isEmpty();
  }
}
