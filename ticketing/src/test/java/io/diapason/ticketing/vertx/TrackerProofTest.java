package io.diapason.ticketing.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrackerProofTest {

  private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
  private static final TrackerProof PROOF = new TrackerProof("It's a Secret to Everybody");

  /** The example in GitHub's documentation. */
  private static final String SIGNATURE =
      "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  private static boolean holds(Map<String, String> headers, String key) {
    return PROOF.holds(headers::get, key, BODY);
  }

  @Test
  void takesTheSecretItself() {
    assertThat(holds(Map.of(), PROOF.secret())).isTrue();
    assertThat(holds(Map.of("Authorization", "Bearer " + PROOF.secret()), "")).isTrue();
    assertThat(holds(Map.of("X-Gitlab-Token", PROOF.secret()), "")).isTrue();
  }

  @Test
  void takesASignature() {
    assertThat(holds(Map.of("X-Hub-Signature-256", SIGNATURE), "")).isTrue();
    assertThat(holds(Map.of("X-Redmine-Signature-256", SIGNATURE), "")).isTrue();
    assertThat(holds(Map.of("X-Hub-Signature", SIGNATURE), "")).isTrue();
  }

  @Test
  void takesNothingElse() {
    assertThat(holds(Map.of(), "")).isFalse();
    assertThat(holds(Map.of(), "a guess")).isFalse();
    assertThat(holds(Map.of("X-Gitlab-Token", ""), "")).isFalse();
    assertThat(holds(Map.of("X-Hub-Signature-256", SIGNATURE.replace('7', '8')), "")).isFalse();
    assertThat(holds(Map.of("X-Hub-Signature-256", "sha256="), "")).isFalse();
    assertThat(holds(Map.of("X-GLPI-signature", "", "X-GLPI-timestamp", "1"), "")).isFalse();
    assertThat(PROOF.toString()).doesNotContain("Secret to");
  }
}
