package io.diapason.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Folds texts into one hash. Each text is preceded by its length, so that no two different lists of
 * texts can read the same.
 */
record Identity(MessageDigest digest) {

  static Identity begin(String first) {
    try {
      return new Identity(MessageDigest.getInstance("SHA-256")).add(first);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "Expected SHA-256 in every Java runtime, but it is missing", e);
    }
  }

  Identity add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (bytes.length >>> shift));
    }
    digest.update(bytes);
    return this;
  }

  /** The first digits of the hash; the identity is spent afterwards. */
  String hex(int digits) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, digits);
  }
}
