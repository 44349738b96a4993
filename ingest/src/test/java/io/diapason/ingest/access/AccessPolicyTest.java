package io.diapason.ingest.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.access.Verdict.Admitted;
import io.diapason.ingest.access.Verdict.BodyWanted;
import io.diapason.ingest.access.Verdict.Reason;
import io.diapason.ingest.access.Verdict.Refused;
import io.diapason.ingest.access.signature.SignatureScheme;
import io.diapason.ingest.access.signature.Signing;
import io.diapason.ingest.access.signature.SigningSecret;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPolicyTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SIGNATURE =
      "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
  private static final byte[] SIGNED = "Hello, World!".getBytes(UTF_8);

  private static final Integration GRAFANA = keyed("shop", "grafana_unified", "new", "old");
  private static final Integration ANY = keyed("any", null, "master");
  private static final Integration GITHUB =
      new Integration(
          "code",
          "github",
          "default",
          List.of(),
          Map.of(),
          1,
          Signing.of(
              SignatureScheme.GITHUB, List.of(SigningSecret.of("It's a Secret to Everybody"))));

  private final AccessPolicy policy = new AccessPolicy(List.of(GRAFANA, ANY, GITHUB));

  @Test
  void everybodyMayComeInWhereNobodyIsConfigured() {
    assertThat(AccessPolicy.open().decide(attempt("grafana_unified", Map.of(), Map.of())))
        .isEqualTo(Admitted.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer new", "bearer old", "GenieKey new", "Token token=new"})
  void takesAKeyInTheWayTheToolCanSayIt(String authorization) {
    assertThat(
            integration(
                policy.decide(
                    attempt("grafana_unified", Map.of("authorization", authorization), Map.of()))))
        .isEqualTo(GRAFANA);
  }

  @Test
  void takesAPasswordAHeaderOrAParameter() {
    String basic = Base64.getEncoder().encodeToString("anybody:new".getBytes(UTF_8));

    assertThat(
            integration(
                policy.decide(
                    attempt(
                        "grafana_unified", Map.of("authorization", "Basic " + basic), Map.of()))))
        .isEqualTo(GRAFANA);
    assertThat(
            integration(policy.decide(attempt("zabbix", Map.of("x-api-key", "master"), Map.of()))))
        .isEqualTo(ANY);
    assertThat(
            integration(policy.decide(attempt("zabbix", Map.of(), Map.of("auth_token", "master")))))
        .isEqualTo(ANY);
  }

  @Test
  void tellsWhyNot() {
    assertThat(refusal(attempt("zabbix", Map.of(), Map.of()))).isEqualTo(Reason.NO_KEY);
    assertThat(refusal(attempt("zabbix", Map.of(), Map.of("key", "guess"))))
        .isEqualTo(Reason.WRONG_KEY);
    assertThat(refusal(attempt("zabbix", Map.of(), Map.of("key", "new"))))
        .isEqualTo(Reason.OTHER_SOURCE);
    assertThat(refusal(attempt("github", Map.of(), Map.of()))).isEqualTo(Reason.NO_SIGNATURE);
    assertThat(refusal(attempt("zabbix", Map.of("authorization", "Basic !"), Map.of())))
        .isEqualTo(Reason.NO_KEY);
    assertThat(Reason.OTHER_SOURCE.status()).isEqualTo(403);
    assertThat(Reason.WRONG_KEY.status()).isEqualTo(401);
  }

  @Test
  void readsTheBodyOnlyWhereItCanHelp() {
    Attempt signed = attempt("github", Map.of("x-hub-signature-256", SIGNATURE), Map.of());

    assertThat(policy.decide(signed)).isInstanceOf(BodyWanted.class);
    assertThat(integration(policy.decide(signed.with(new Attempt.Body(SIGNED, List.of())))))
        .isEqualTo(GITHUB);
    assertThat(refusal(signed.with(new Attempt.Body(new byte[0], List.of()))))
        .isEqualTo(Reason.WRONG_SIGNATURE);
    Attempt event = new Attempt("pagerduty", Map.of(), Map.of(), true, NOW);
    assertThat(policy.decide(event)).isInstanceOf(BodyWanted.class);
    assertThat(integration(policy.decide(event.with(new Attempt.Body(SIGNED, List.of("master"))))))
        .isEqualTo(ANY);
    assertThat(refusal(event.with(new Attempt.Body(SIGNED, List.of("guess")))))
        .isEqualTo(Reason.WRONG_KEY);
  }

  @Test
  void wantsBothWhereBothAreConfigured() {
    Integration both =
        new Integration(
            "both", null, "default", List.of(Key.of("k")), Map.of(), 1, GITHUB.signing());
    AccessPolicy strict = new AccessPolicy(List.of(both));
    Map<String, String> signature = Map.of("x-hub-signature-256", SIGNATURE);

    assertThat(
            strict.decide(
                attempt("github", signature, Map.of("key", "k"))
                    .with(new Attempt.Body(SIGNED, List.of()))))
        .isInstanceOf(Admitted.class);
    assertThat(
            strict.decide(
                attempt("github", signature, Map.of()).with(new Attempt.Body(SIGNED, List.of()))))
        .isInstanceOf(Refused.class);
    assertThat(strict.decide(attempt("github", Map.of(), Map.of("key", "k"))))
        .isEqualTo(new Refused(Reason.NO_SIGNATURE, "Expected a signature, but there is none"));
  }

  @Test
  void nothingSignedComesInTwiceUnlessNothingCameOfIt() {
    Gate gate = new Gate(policy);
    Attempt attempt =
        attempt("github", Map.of("x-hub-signature-256", SIGNATURE), Map.of())
            .with(new Attempt.Body(SIGNED, List.of()));

    Admitted first = (Admitted) gate.enter(attempt);
    assertThat(((Refused) gate.enter(attempt)).reason()).isEqualTo(Reason.REPLAYED);
    gate.letAgain(first);
    assertThat(gate.enter(attempt)).isEqualTo(first);
    assertThat(gate.enter(attempt)).isInstanceOf(Refused.class);
  }

  @Test
  void forgetsInTimeAndWhenThereIsTooMuch() {
    SeenBefore seen = new SeenBefore(2);

    assertThat(seen.claim("a", NOW.plusSeconds(10), NOW)).isTrue();
    assertThat(seen.claim("a", NOW.plusSeconds(19), NOW.plusSeconds(9))).isFalse();
    assertThat(seen.claim("a", NOW.plusSeconds(20), NOW.plusSeconds(10))).isTrue();
    assertThat(seen.claim("b", NOW.plusSeconds(30), NOW.plusSeconds(10))).isTrue();
    assertThat(seen.claim("c", NOW.plusSeconds(40), NOW.plusSeconds(10))).isTrue();
    assertThat(seen.claim("c", NOW.plusSeconds(40), NOW.plusSeconds(10))).isFalse();
    assertThat(seen.claim("a", NOW.plusSeconds(50), NOW.plusSeconds(10))).isTrue();
  }

  @Test
  void keysShowThemselvesToNobody() {
    Attempt attempt = attempt("zabbix", Map.of("x-api-key", "hunter2"), Map.of("key", "hunter2"));

    assertThat(keyed("a", null, "hunter2") + " " + attempt).doesNotContain("hunter2");
  }

  private Reason refusal(Attempt attempt) {
    return ((Refused) policy.decide(attempt)).reason();
  }

  private static @Nullable Integration integration(Verdict verdict) {
    return ((Admitted) verdict).integration();
  }

  private static Attempt attempt(
      String source, Map<String, String> headers, Map<String, String> query) {
    return new Attempt(source, headers, query, false, NOW);
  }

  private static Integration keyed(String id, @Nullable String source, String... keys) {
    List<Key> known = java.util.Arrays.stream(keys).map(Key::of).toList();
    return new Integration(id, source, "default", known, Map.of(), 1, null);
  }
}
