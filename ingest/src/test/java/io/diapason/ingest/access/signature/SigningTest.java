package io.diapason.ingest.access.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.access.signature.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningTest {

  private static final String BODY = "{\"title\":\"Диск переполнен 🔥\",\"state\":\"firing\"}";
  private static final Instant NOW = Instant.ofEpochSecond(1_760_426_813);

  /** The vectors that the tools' own documents or tests give, and those of their formulas. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GITHUB | X-Hub-Signature-256 | It's a Secret to Everybody | Hello, World! | sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "ATLASSIAN | X-Hub-Signature | It's a Secret to Everybody | Hello World! | sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9",
        "ATLASSIAN | X-Hub-Signature | zammad-token | | sha1=39c98ce690eab1784a87cdaa39dd1ac7d86c4486",
        "GRAFANA | X-Grafana-Alerting-Signature | s3cret | | feff698a20d736b8111d25801780525ee5f4006ccf2110cd36063cf36fafb322",
        "FLUX | X-Signature | flux-token | | sha256=2366bac84cce4210c429ad4c3643df55f7fb10ad062da3531eb08fd1574f975b",
        "SPLUNK_OBSERVABILITY | X-SFX-Signature | shared | | ihj7CF/paOnXPpAR7TAhi8xFI4j5H5X14YmTA4FxwLI=",
        "SENTRY | Sentry-Hook-Signature | client-secret | | f8fffe5c720d73943989d8c8836e892671299787313f2894e807d5fee8aad43e",
        "GENERIC | X-Spark-Signature | webex-secret | | 96f9ca759cc6e04bcbf79a13c9b5da73fe1d28b9",
        "GENERIC | X-Redmine-Signature-256 | redmine-secret | | sha256=58cd879084a8683f3e7d0a89d056b20b5b7e0fbbb932fd833ab24a6d06572861",
        "GITLAB | X-Gitlab-Token | gl-secret | | gl-secret",
        "GITLAB | X-Telegram-Bot-Api-Secret-Token | tg-secret | | tg-secret",
      })
  void knowsWhatIsGenuineWithoutAMoment(
      SignatureScheme scheme, String header, String secret, String body, String value) {
    byte[] bytes = (body == null ? BODY : body).getBytes(UTF_8);
    Signing signing =
        new Signing(scheme, secrets("old", secret), header, "", Duration.ofMinutes(5), List.of());

    assertThat(kind(signing, Map.of(header, value), bytes)).isEqualTo(Kind.GENUINE);
    assertThat(kind(signing, Map.of(header, value + "0"), bytes)).isEqualTo(Kind.FORGED);
    assertThat(kind(signing, Map.of(header, "nonsense"), bytes)).isEqualTo(Kind.FORGED);
    assertThat(kind(signing, Map.of(), bytes)).isEqualTo(Kind.ABSENT);
    if (scheme != SignatureScheme.GITLAB) {
      bytes[0] ^= 1;
      assertThat(kind(signing, Map.of(header, value), bytes)).isEqualTo(Kind.FORGED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GRAFANA | X-Grafana-Alerting-Signature | X-Moment | s3cret | bc0e816467d559be11838b8660adff2e6fcfefe1616fb1109e6f48b4b4677d48",
        "GLPI | X-GLPI-signature | X-GLPI-timestamp | glpi-secret | f4e3508946a67089e215d999d0c8f99dbc576b308aaeafad56077493dd52e314",
      })
  void believesAMomentThatIsNear(
      SignatureScheme scheme, String header, String momentHeader, String secret, String value) {
    byte[] body = BODY.getBytes(UTF_8);
    Signing signing =
        new Signing(
            scheme, secrets(secret), header, momentHeader, Duration.ofMinutes(5), List.of());
    Map<String, String> headers = Map.of(header, value, momentHeader, "1760426813");

    assertThat(at(NOW, signing, headers, body)).isEqualTo(Kind.GENUINE);
    assertThat(at(NOW.plusSeconds(300), signing, headers, body)).isEqualTo(Kind.GENUINE);
    assertThat(at(NOW.plusSeconds(301), signing, headers, body)).isEqualTo(Kind.STALE);
    assertThat(at(NOW.minusSeconds(301), signing, headers, body)).isEqualTo(Kind.STALE);
    assertThat(kind(signing, Map.of(header, value), body)).isEqualTo(Kind.ABSENT);
    assertThat(kind(signing, Map.of(header, value, momentHeader, "1760426814"), body))
        .isEqualTo(Kind.FORGED);
  }

  @Test
  void knowsSlack() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    Signing signing =
        Signing.of(SignatureScheme.SLACK, secrets("8f742231b10e8888abcd99yyyzzz85a5"));
    Map<String, String> headers =
        Map.of(
            "X-Slack-Signature",
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            "X-Slack-Request-Timestamp",
            "1531420618");
    Instant then = Instant.ofEpochSecond(1_531_420_618);

    assertThat(at(then, signing, headers, body.getBytes(UTF_8))).isEqualTo(Kind.GENUINE);
    assertThat(at(NOW, signing, headers, body.getBytes(UTF_8))).isEqualTo(Kind.STALE);
  }

  @Test
  void oneOfSeveralValuesSufficesWhileSecretsAreExchanged() {
    // HMAC-SHA256 of "{}" by the secret "new"; the other value is of a secret that is gone.
    byte[] body = "{}".getBytes(UTF_8);
    String right =
        java.util.HexFormat.of().formatHex(SigningSecret.of("new").sign(HmacHash.SHA256, body));
    String wrong = "7020c8a7ec668a9b7012bc3dd82e483394b038f4230acc6785efbf2a7d8bcaf5";
    Signing signing = Signing.of(SignatureScheme.PAGERDUTY, secrets("new", "old"));

    assertThat(kind(signing, Map.of("X-PagerDuty-Signature", "v1=" + wrong + ",v1=" + right), body))
        .isEqualTo(Kind.GENUINE);
    assertThat(kind(signing, Map.of("X-PagerDuty-Signature", "v1=" + wrong), body))
        .isEqualTo(Kind.FORGED);
  }

  @Test
  void aSchemeTakesOnlyItsOwnHashes() {
    byte[] body = BODY.getBytes(UTF_8);
    String weak =
        java.util.HexFormat.of().formatHex(SigningSecret.of("s").sign(HmacHash.SHA1, body));

    assertThat(
            kind(
                Signing.of(SignatureScheme.GITHUB, secrets("s")),
                Map.of("X-Hub-Signature-256", "sha256=" + weak),
                body))
        .isEqualTo(Kind.FORGED);
  }

  @Test
  void secretsShowThemselvesToNobody() {
    Signing signing = Signing.of(SignatureScheme.GITHUB, secrets("hunter2"));
    Signed signed =
        new Signed(Map.of("x-gitlab-token", "hunter2"), "hunter2".getBytes(UTF_8), NOW, null);

    assertThat(signing + " " + signed).doesNotContain("hunter2");
  }

  private static Kind kind(Signing signing, Map<String, String> headers, byte[] body) {
    return at(NOW, signing, headers, body);
  }

  private static Kind at(Instant now, Signing signing, Map<String, String> headers, byte[] body) {
    Map<String, String> lower =
        headers.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                    Map.Entry::getValue));
    return signing.check(new Signed(lower, body, now, null)).kind();
  }

  private static List<SigningSecret> secrets(String... texts) {
    return java.util.Arrays.stream(texts).map(SigningSecret::of).toList();
  }
}
