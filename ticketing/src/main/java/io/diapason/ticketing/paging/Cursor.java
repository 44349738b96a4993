package io.diapason.ticketing.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The last item of a page, in a list sorted by time and then by id, newest first.
 *
 * @param at the item's time, to the millisecond
 * @param id the item's id
 */
public record Cursor(Instant at, String id) {

  /** The text that callers hand back unread. */
  public String encode() {
    String text = at.toEpochMilli() + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when it is not one that we gave
   */
  public static @Nullable Cursor decode(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int space = plain.indexOf(' ');
      long millis = Long.parseLong(plain.substring(0, Math.max(0, space)));
      return new Cursor(Instant.ofEpochMilli(millis), plain.substring(space + 1));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Expected a cursor from the 'next' of an earlier page, but got '" + text + "'", e);
    }
  }

  /** Whether the item comes after this one in the list, newest first. */
  public boolean precedes(Instant itemAt, String itemId) {
    int byTime = Long.compare(itemAt.toEpochMilli(), at.toEpochMilli());
    return byTime != 0 ? byTime < 0 : itemId.compareTo(id) < 0;
  }
}
