package io.diapason.deploy.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Makes of files in PEM what the client of HTTP wants. */
final class ClientTls {

  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");
  private static final char[] NO_PASSWORD = new char[0];

  private ClientTls() {}

  static SSLContext of(Server server) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      Server.Identity identity = server.identity();
      context.init(
          identity == null ? null : keys(identity).getKeyManagers(),
          trust(server.authorities()).getTrustManagers(),
          null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "Expected certificates and a key that can be used, but " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read certificates and keys, but " + e, e);
    }
  }

  private static TrustManagerFactory trust(@Nullable Path authorities)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    if (authorities == null) {
      // A store that is not given is the one of this machine.
      trust.init((KeyStore) null);
      return trust;
    }
    KeyStore store = empty();
    for (Certificate one : certificates(authorities)) {
      store.setCertificateEntry("authority-" + store.size(), one);
    }
    trust.init(store);
    return trust;
  }

  private static KeyManagerFactory keys(Server.Identity identity)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    store.setKeyEntry(
        "client",
        privateKey(identity.key()),
        NO_PASSWORD,
        certificates(identity.certificate()).toArray(Certificate[]::new));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, NO_PASSWORD);
    return keys;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws GeneralSecurityException, IOException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private static PrivateKey privateKey(Path file) throws GeneralSecurityException, IOException {
    String pem = Files.readString(file, StandardCharsets.US_ASCII);
    int begin = pem.indexOf("-----BEGIN PRIVATE KEY-----");
    int end = pem.indexOf("-----END PRIVATE KEY-----");
    if (begin < 0 || end < begin) {
      throw new InvalidKeySpecException(
          "expected a key in PKCS #8 (BEGIN PRIVATE KEY) in " + file + ", but found another");
    }
    byte[] bytes = Base64.getMimeDecoder().decode(pem.substring(pem.indexOf('\n', begin) + 1, end));
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
      } catch (InvalidKeySpecException e) {
        // Of another algorithm; answered below when it is of none.
      }
    }
    throw new InvalidKeySpecException("expected a key of RSA or elliptic curves in " + file);
  }
}
