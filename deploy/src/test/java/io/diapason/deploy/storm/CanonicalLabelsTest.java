package io.diapason.deploy.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalLabelsTest {

  @Test
  void sortsAndQuotes() {
    assertThat(CanonicalLabels.text(Map.of("job", "a\"b\\c\nd", "alertname", "X")))
        .isEqualTo("{alertname=\"X\",job=\"a\\\"b\\\\c\\nd\"}");
  }
}
