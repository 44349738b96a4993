package io.diapason.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {

  @Test
  void refusesWhatAReaderBreaksOn() {
    Source broken =
        new Source() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Parsed read(Posted posted, String tenant) {
            throw new IndexOutOfBoundsException("-1");
          }
        };

    Parsed parsed = Reading.of(broken, Posted.of("x".getBytes(UTF_8)), "default");

    assertThat(parsed.rejections())
        .singleElement()
        .extracting(Rejection::message)
        .asString()
        .contains("broken", "IndexOutOfBoundsException", "ReadingTest")
        .doesNotContain("-1");
  }
}
