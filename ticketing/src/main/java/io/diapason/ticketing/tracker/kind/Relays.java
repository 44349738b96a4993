package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.Edit;
import io.diapason.ticketing.tracker.ForeignTicket;
import io.diapason.ticketing.tracker.Look;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What systems that only take alerts have in common: lengths, and that nothing is read back. */
final class Relays {

  private static final String MORE = "…";
  private static final int HASH = 64;

  private Relays() {}

  /** A text of at most so many characters; nothing is cut in the middle of a character. */
  static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)) + MORE;
  }

  /** The same, but the last line stays: it has the mark by which a comment is known as ours. */
  static String cutMiddle(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    String last = text.substring(text.lastIndexOf('\n') + 1);
    return cut(text, Math.max(1, most - last.length() - 1)) + "\n" + last;
  }

  /** A name of at most so many characters that stays another one than other names. */
  static String named(String key, int most) {
    return key.length() <= most ? key : key.substring(0, most - HASH - 1) + "#" + hash(key);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every Java to know SHA-256", e);
    }
  }

  /** What is known of a copy that cannot be read: that it is the one with our key. */
  static ForeignTicket unread(String key) {
    return new ForeignTicket(key, "", key, new Look(null, null, null), "", List.of());
  }

  /** All that is to be shown; whoever writes to a relay must know it. */
  static Edit.Whole whole(Edit edit) {
    Edit.@Nullable Whole whole = edit.whole();
    if (whole == null) {
      throw new IllegalStateException(
          "Expected all that is to be shown, but got only what changed");
    }
    return whole;
  }
}
