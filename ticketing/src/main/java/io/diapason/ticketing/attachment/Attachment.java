package io.diapason.ticketing.attachment;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a ticket knows of a file beside it.
 *
 * @param id made of its name and its bytes, so that the same file again is the same attachment
 * @param name as it is shown and downloaded, at most {@value #LONGEST_NAME} letters
 * @param contentType as the sender said, such as {@code image/png}; never believed
 * @param size in bytes, 1 to {@value #LARGEST}
 * @param by who attached it
 * @param at when
 */
public record Attachment(
    String id, String name, String contentType, int size, String by, Instant at) {

  /** The largest file, in bytes. */
  public static final int LARGEST = 1 << 20;

  /** How many one ticket may have. */
  public static final int MOST = 20;

  /** The letters of the longest name. */
  public static final int LONGEST_NAME = 200;

  private static final int ID_LENGTH = 24;

  /** The id of a file. */
  public static String idOf(String name, byte[] bytes) {
    return Hashing.sha256()
        .newHasher()
        .putString(name, StandardCharsets.UTF_8)
        .putByte((byte) 0)
        .putBytes(bytes)
        .hash()
        .toString()
        .substring(0, ID_LENGTH);
  }
}
