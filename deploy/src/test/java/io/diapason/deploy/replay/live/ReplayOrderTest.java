package io.diapason.deploy.replay.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayOrderTest {

  @Test
  void onlyTheStartMustBeGiven() {
    ReplayOrder order = read("{\"from\": \"2026-01-01T00:00:00Z\"}");

    assertThat(order.from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(order.to()).isNull();
    assertThat(order.tenant()).isEqualTo("default");
    assertThat(order.rules()).isNull();
  }

  @Test
  void whatIsNoOrderIsRefusedWithWhatWasExpected() {
    assertRefused("[]", "Expected a JSON object");
    assertRefused("{", "Expected a JSON object");
    assertRefused("{}", "Expected a moment in 'from'");
    assertRefused("{\"from\": \"yesterday\"}", "2026-01-05T08:00:00Z in 'from'");
    assertRefused("{\"from\": \"2026-01-01T00:00:00Z\", \"rule\": 1}", "but found 'rule'");
    assertRefused(
        "{\"from\": \"2026-01-01T00:00:00Z\", \"rules\": 7}", "a name or an object of settings");
  }

  private static void assertRefused(String body, String why) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(RefusedReplay.class)
        .hasMessageContaining(why);
  }

  private static ReplayOrder read(String body) {
    return ReplayOrder.read(body.getBytes(StandardCharsets.UTF_8), "default");
  }
}
