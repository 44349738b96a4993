package io.diapason.ingest.access.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.ingest.access.signature.Finding.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnsCheckTest {

  private static final Instant NOW = Instant.parse("2027-01-15T07:27:00Z");
  private static final Signing SIGNING =
      Signing.ofTopics(List.of("arn:aws:sns:eu-west-1:123456789012:alarms"));

  @ParameterizedTest
  @CsvSource({
    "notification_v2, GENUINE",
    "notification_v1, GENUINE",
    "no_subject_v2, GENUINE",
    "confirmation_v1, GENUINE",
    "confirmation_elsewhere, FORGED",
    "tampered, FORGED",
    "foreign_certificate, FORGED",
  })
  void tellsWhatAmazonSigned(String name, Kind expected) {
    assertThat(check(bytes(name + ".json"), NOW, certificate()).kind()).isEqualTo(expected);
  }

  @Test
  void wantsTheCertificateOnlyFromAmazonsHost() {
    Finding wanted = check(bytes("notification_v2.json"), NOW, null);

    assertThat(wanted.kind()).isEqualTo(Kind.CERTIFICATE_WANTED);
    assertThat(wanted.address())
        .isEqualTo(
            URI.create(
                "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789.pem"));
    assertThat(check(bytes("foreign_certificate.json"), NOW, null).kind()).isEqualTo(Kind.FORGED);
  }

  @ParameterizedTest
  @CsvSource({
    "https://sns.eu-west-1.amazonaws.com/a.pem,           CERTIFICATE_WANTED",
    "https://sns.cn-north-1.amazonaws.com.cn/a.pem,       CERTIFICATE_WANTED",
    "http://sns.eu-west-1.amazonaws.com/a.pem,            FORGED",
    "https://sns.eu-west-1.amazonaws.com:444/a.pem,       FORGED",
    "https://me@sns.eu-west-1.amazonaws.com/a.pem,        FORGED",
    "https://sns.eu-west-1.amazonaws.com@evil.test/a.pem, FORGED",
    "https://sns.eu-west-1.amazonaws.com/a.exe,           FORGED",
    "https://s3.eu-west-1.amazonaws.com/a.pem,            FORGED",
    "https://xsns.eu-west-1.amazonaws.com/a.pem,          FORGED",
    "nonsense :,                                          FORGED",
  })
  void pinsTheHostOfTheCertificate(String address, Kind expected) {
    String body =
        new String(bytes("notification_v2.json"), UTF_8)
            .replace(
                "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789.pem",
                address);
    assertThat(check(body.getBytes(UTF_8), NOW, null).kind()).isEqualTo(expected);
  }

  @Test
  void believesNoForeignTopicNoOldMessageAndNoDoubleKey() {
    String body = new String(bytes("notification_v2.json"), UTF_8);

    assertThat(check(body.replace(":alarms", ":others").getBytes(UTF_8), NOW, null).kind())
        .isEqualTo(Kind.FORGED);
    assertThat(check(body.getBytes(UTF_8), NOW.plusSeconds(9000), certificate()).kind())
        .isEqualTo(Kind.STALE);
    assertThat(check(body.getBytes(UTF_8), NOW.minusSeconds(900), certificate()).kind())
        .isEqualTo(Kind.STALE);
    String twice = body.replaceFirst("\\{", "{\"Message\":\"other\",");
    assertThat(check(twice.getBytes(UTF_8), NOW, certificate()).kind()).isEqualTo(Kind.ABSENT);
    assertThat(check(new byte[0], NOW, certificate()).kind()).isEqualTo(Kind.ABSENT);
  }

  @Test
  void signsWhatAmazonDocuments() throws IOException {
    assertThat(
            SnsCheck.canonical(new ObjectMapper().readTree(bytes("sns_notification_sigv2.json"))))
        .isEqualTo(new String(bytes("sns_notification_sigv2_canonical.txt"), UTF_8));
  }

  private static Finding check(byte[] body, Instant now, X509Certificate certificate) {
    return SIGNING.check(new Signed(Map.of(), body, now, certificate));
  }

  private static X509Certificate certificate() {
    try (InputStream in = open("certificate.pem")) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(SnsCheckTest.class.getResourceAsStream("/signature/" + name));
  }
}
