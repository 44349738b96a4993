package io.diapason.deploy.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.deploy.client.Server.Identity;
import io.diapason.ingest.network.Tls;
import io.diapason.ingest.vertx.FrontDoor;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of the API at a door that speaks TLS and lets in only those whom it knows. */
class ApiClientTlsTest {

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private X509Bundle authority;
  private Path authorities;
  private URI url;

  @BeforeEach
  void open() throws Exception {
    authority =
        new CertificateBuilder()
            .subject("CN=ours")
            .setIsCertificateAuthority(true)
            .buildSelfSigned();
    authorities = file("ours.pem", authority.getRootCertificatePEM());
    X509Bundle door = issued("localhost");
    Tls tls =
        new Tls(
            file("door.pem", door.getCertificatePathPEM()),
            file("door.key", door.getPrivateKeyPEM()),
            authorities);
    int port =
        FrontDoor.server(
                vertx,
                Duration.ofSeconds(30),
                tls,
                request -> request.response().end("{\"items\":[]}"))
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
    url = URI.create("https://localhost:" + port + "/");
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private X509Bundle issued(String name) throws Exception {
    return new CertificateBuilder()
        .subject("CN=" + name)
        .addSanDnsName(name)
        .buildIssuedBy(authority);
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private Identity ada() throws Exception {
    X509Bundle ada = issued("ada");
    return new Identity(
        file("ada.pem", ada.getCertificatePathPEM()), file("ada.key", ada.getPrivateKeyPEM()));
  }

  @Test
  void showsWhoItIsAndTrustsWhomItIsToldTo() throws Exception {
    ApiClient client = new ApiClient(new Server(url, authorities, ada()));

    assertThat(client.get("/api/v1/tickets", Map.of()).get("items")).isEmpty();
  }

  @Test
  void isKeptOutWithoutACertificate() {
    ApiClient client = new ApiClient(new Server(url, authorities, null));

    assertThatThrownBy(() -> client.get("/api/v1/tickets", Map.of()))
        .isInstanceOf(UnreachableException.class);
  }

  @Test
  void trustsNobodyWhoIsNotVouchedFor() throws Exception {
    ApiClient client = new ApiClient(new Server(url, null, ada()));

    assertThatThrownBy(() -> client.get("/api/v1/tickets", Map.of()))
        .isInstanceOf(UnreachableException.class)
        .hasMessageContaining("Expected the product at https://localhost");
  }

  @Test
  void refusesAKeyThatIsNone() throws Exception {
    Identity broken = new Identity(authorities, file("no.key", "BEGIN RSA PRIVATE KEY"));

    assertThatThrownBy(() -> new ApiClient(new Server(url, authorities, broken)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PKCS #8");
  }
}
