package io.diapason.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Folds texts into one hash. Each text is preceded by its length, so that no two different lists of
 * texts can read the same.
 *
 * <p>The texts are gathered and hashed at once: a digest that is fed in small pieces, byte by byte,
 * costs several times what the hash itself does, and each event of the log needs one. For the same
 * reason plain text is not turned into bytes of its own before.
 *
 * @param gathered the bytes so far, each as the character of its number
 */
record Identity(StringBuilder gathered) {

  private static final int USUAL = 512;
  private static final char FIRST_WIDE = 0x80;

  static Identity begin(String first) {
    return new Identity(new StringBuilder(USUAL)).add(first);
  }

  Identity add(String text) {
    String bytes =
        isPlain(text)
            ? text
            : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    for (int shift = 24; shift >= 0; shift -= 8) {
      gathered.append((char) (bytes.length() >>> shift & 0xff));
    }
    gathered.append(bytes);
    return this;
  }

  private static boolean isPlain(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (text.charAt(index) >= FIRST_WIDE) {
        return false;
      }
    }
    return true;
  }

  /** The first digits of the hash, an even number of them. */
  String hex(int digits) {
    try {
      byte[] bytes = gathered.toString().getBytes(StandardCharsets.ISO_8859_1);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, digits / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "Expected SHA-256 in every Java runtime, but it is missing", e);
    }
  }
}
