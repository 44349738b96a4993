package io.diapason.ticketing.channel.callback;

import org.jspecify.annotations.Nullable;

/**
 * What was understood of a post.
 *
 * @param press what was pressed; null when nothing was
 * @param status with which it is answered when nothing was pressed
 * @param why in words, when nothing was pressed
 */
public record Heard(@Nullable Press press, int status, String why) {

  static Heard pressed(Press press) {
    return new Heard(press, 200, "");
  }

  /** Nobody whom we trust says so. */
  static Heard untrusted(String why) {
    return new Heard(null, 401, why);
  }

  /** It is understood and nothing is to be done. */
  static Heard nothing(String why) {
    return new Heard(null, 200, why);
  }
}
