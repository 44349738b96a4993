package io.diapason.ingest.access.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that a sender signs with. It has to be kept whole, and shows itself to nobody. */
public final class SigningSecret {

  private final byte[] bytes;

  private SigningSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The secret of this text. */
  public static SigningSecret of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("Expected a secret, but got an empty text");
    }
    return new SigningSecret(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] sign(HmacHash hash, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(hash.jdkName());
      mac.init(new SecretKeySpec(bytes, hash.jdkName()));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected the JDK to know " + hash + ", but " + e);
    }
  }

  boolean is(String shown) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] ours = digest.digest(bytes);
      return MessageDigest.isEqual(ours, digest.digest(shown.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected the JDK to know SHA-256, but " + e);
    }
  }

  @Override
  public String toString() {
    return "SigningSecret[…]";
  }
}
