package io.diapason.ingest.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.access.AccessPolicy;
import io.diapason.ingest.access.Gate;
import io.diapason.ingest.access.Integration;
import io.diapason.ingest.access.signature.Signing;
import io.diapason.ingest.admission.FairShare;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Amazon SNS asks whether a subscription is wanted before it sends anything. */
class SubscriptionTest {

  private static final String DOOR = "/webhooks/cloudwatch_sns";
  private static final Integration ALARMS =
      new Integration(
          "alarms",
          "cloudwatch_sns",
          "default",
          List.of(),
          Map.of(),
          1,
          Signing.ofTopics(List.of("arn:aws:sns:eu-west-1:123456789012:alarms")));

  private final List<URI> called = new ArrayList<>();
  private boolean hears = true;
  private HttpDoors doors = new HttpDoors(guard(List.of(ALARMS)));

  @AfterEach
  void close() {
    doors.close();
  }

  private Guard guard(List<Integration> integrations) {
    return new Guard(
        new Gate(new AccessPolicy(integrations)),
        FairShare.unlimited(),
        address -> CompletableFuture.completedFuture(certificate()),
        address -> {
          called.add(address);
          return hears
              ? CompletableFuture.completedFuture(null)
              : CompletableFuture.failedFuture(new IllegalStateException("deaf"));
        },
        InstantSource.fixed(Instant.parse("2027-01-15T07:27:00Z")),
        Guard.USUAL_PATIENCE);
  }

  private static X509Certificate certificate() {
    try (InputStream in = open("certificate.pem")) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(SubscriptionTest.class.getResourceAsStream("/signature/" + name));
  }

  private int post(String name) throws IOException {
    try (InputStream body = open(name)) {
      return doors.post(DOOR, body.readAllBytes()).statusCode();
    }
  }

  @Test
  void confirmsWhatIsSignedOnce() throws IOException {
    assertThat(post("confirmation_v1.json")).isEqualTo(200);
    assertThat(post("confirmation_v1.json")).isEqualTo(403);

    assertThat(called)
        .singleElement()
        .satisfies(
            address -> assertThat(address.getHost()).isEqualTo("sns.eu-west-1.amazonaws.com"));
  }

  @Test
  void letsItAskAgainWhenItDidNotHear() throws IOException {
    hears = false;
    assertThat(post("confirmation_v1.json")).isEqualTo(503);
    hears = true;
    assertThat(post("confirmation_v1.json")).isEqualTo(200);
    assertThat(called).hasSize(2);
  }

  @Test
  void callsNobodyForWhatIsForgedOrNotSigned() throws IOException {
    assertThat(post("confirmation_elsewhere.json")).isEqualTo(401);
    doors.close();
    doors = new HttpDoors(guard(List.of()));
    assertThat(post("confirmation_v1.json")).isEqualTo(200);
    assertThat(called).isEmpty();
  }
}
