package io.diapason.vocabulary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Folds texts into one hash. Each text is preceded by its length, so that no two different lists of
 * texts can read the same.
 *
 * <p>The texts are gathered and hashed at once: a digest that is fed in small pieces, byte by byte,
 * costs several times what the hash itself does, and each event of the log needs one.
 */
record Identity(ByteArrayOutputStream gathered) {

  private static final int USUAL = 512;

  static Identity begin(String first) {
    return new Identity(new ByteArrayOutputStream(USUAL)).add(first);
  }

  Identity add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = 24; shift >= 0; shift -= 8) {
      gathered.write(bytes.length >>> shift);
    }
    gathered.writeBytes(bytes);
    return this;
  }

  /** The first digits of the hash, an even number of them. */
  String hex(int digits) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(gathered.toByteArray());
      return HexFormat.of().formatHex(hash, 0, digits / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "Expected SHA-256 in every Java runtime, but it is missing", e);
    }
  }
}
