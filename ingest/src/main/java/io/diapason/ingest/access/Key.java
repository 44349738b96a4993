package io.diapason.ingest.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A key that was given out, of which only the digest is kept: it cannot reach a log, and comparing
 * digests in constant time tells nobody how much of a guess was right.
 */
public final class Key {

  private final byte[] digest;

  private Key(byte[] digest) {
    this.digest = digest;
  }

  /** The key of this text. */
  public static Key of(String text) {
    return new Key(digest(text));
  }

  /** Whether what was shown is this key. */
  boolean matches(byte[] shown) {
    return MessageDigest.isEqual(digest, shown);
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every JDK to know SHA-256, but this one does not");
    }
  }

  @Override
  public String toString() {
    return "Key[…]";
  }
}
