package io.diapason.ticketing.vertx;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How a tracker's webhook shows that it is one: by the secret itself ({@code ?key=}, {@code
 * Authorization: Bearer}, GitLab's header), or by a signature over the body as GitHub, Jira,
 * Redmine 7, Zammad and GLPI 11 make it.
 *
 * @param secret that both sides know; never shown
 */
public record TrackerProof(String secret) {

  private static final String[] SIGNATURES = {
    "X-Hub-Signature-256", "X-Redmine-Signature-256", "X-Hub-Signature"
  };

  /** Whether a webhook comes from somebody who knows the secret. */
  boolean holds(Function<String, @Nullable String> headers, String key, byte[] body) {
    return same(key, secret)
        || same(text(headers.apply("X-Gitlab-Token")), secret)
        || same(text(headers.apply("Authorization")), "Bearer " + secret)
        || isSigned(headers, body);
  }

  private boolean isSigned(Function<String, @Nullable String> headers, byte[] body) {
    for (String name : SIGNATURES) {
      String signature = headers.apply(name);
      if (signature != null) {
        String algorithm = signature.startsWith("sha1=") ? "HmacSHA1" : "HmacSHA256";
        String given = signature.substring(signature.indexOf('=') + 1).toLowerCase(Locale.ROOT);
        return same(given, sign(algorithm, body));
      }
    }
    String stamp = text(headers.apply("X-GLPI-timestamp"));
    String signature = text(headers.apply("X-GLPI-signature"));
    return !signature.isEmpty()
        && same(signature, sign("HmacSHA256", body, stamp.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(@Nullable String header) {
    return header == null ? "" : header;
  }

  private String sign(String algorithm, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected every Java to know " + algorithm, e);
    }
  }

  /** Takes as long for a near miss as for a wild guess. */
  private static boolean same(String given, String wanted) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
