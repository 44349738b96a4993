package io.diapason.ingest.vertx;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ingest.network.Tls;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontDoorTlsTest {

  @TempDir private Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger asked = new AtomicInteger();
  private X509Bundle authority;
  private X509Bundle server;

  @BeforeEach
  void vouch() throws Exception {
    authority = authority("ours");
    server = of("localhost", authority);
  }

  @AfterEach
  void close() {
    done(vertx.close());
  }

  private static X509Bundle authority(String name) throws Exception {
    return new CertificateBuilder()
        .subject("CN=" + name)
        .setIsCertificateAuthority(true)
        .buildSelfSigned();
  }

  private static X509Bundle of(String name, X509Bundle authority) throws Exception {
    return new CertificateBuilder()
        .subject("CN=" + name)
        .addSanDnsName(name)
        .buildIssuedBy(authority);
  }

  private Path file(String name, String pem) throws Exception {
    return Files.writeString(folder.resolve(name), pem);
  }

  private HttpServer open(@Nullable X509Bundle clients) throws Exception {
    Path authorities =
        clients == null ? null : file("clients.pem", clients.getCertificatePathPEM());
    Tls tls =
        new Tls(
            file("server.pem", server.getCertificatePathPEM()),
            file("server.key", server.getPrivateKeyPEM()),
            authorities);
    return done(
        FrontDoor.server(vertx, Duration.ofSeconds(5), tls, this::answer).listen(0, "localhost"));
  }

  private void answer(HttpServerRequest request) {
    asked.incrementAndGet();
    request.response().end("in");
  }

  private String ask(HttpServer door, @Nullable X509Bundle client) throws Exception {
    WebClientOptions options =
        new WebClientOptions()
            .setSsl(true)
            .setTrustOptions(
                new PemTrustOptions()
                    .addCertValue(Buffer.buffer(authority.getRootCertificatePEM())));
    if (client != null) {
      options.setKeyCertOptions(
          new PemKeyCertOptions()
              .addCertValue(Buffer.buffer(client.getCertificatePathPEM()))
              .addKeyValue(Buffer.buffer(client.getPrivateKeyPEM())));
    }
    HttpResponse<Buffer> answer =
        done(WebClient.create(vertx, options).get(door.actualPort(), "localhost", "/").send());
    return answer.bodyAsString();
  }

  private static <T> T done(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(30, SECONDS).join();
  }

  @Test
  void provesWhoItIs() throws Exception {
    assertThat(ask(open(null), null)).isEqualTo("in");
  }

  @Test
  void letsInWhomAnAuthorityVouchesFor() throws Exception {
    assertThat(ask(open(authority), of("prometheus", authority))).isEqualTo("in");
  }

  @Test
  void turnsAwayWhoHasNoCertificateOrOneOfSomebodyElse() throws Exception {
    HttpServer door = open(authority);
    X509Bundle stranger = of("prometheus", authority("theirs"));

    assertThatThrownBy(() -> ask(door, null)).isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> ask(door, stranger)).isInstanceOf(CompletionException.class);
    assertThat(asked).hasValue(0);

    assertThat(ask(door, of("prometheus", authority))).isEqualTo("in");
    assertThat(asked).hasValue(1);
  }
}
