package io.diapason.ingest.source;

import java.util.Arrays;

/**
 * Where in a body something stands, so that it can be named to the sender and cut out for the dead
 * letters.
 *
 * @param list the path of the list that it is an element of; empty for the outermost one
 * @param index the place in the list, from 0; -1 for the body as a whole
 * @param from the first byte
 * @param to the byte after the last one
 */
public record Position(String list, int index, int from, int to) {

  /** The body as a whole. */
  public static Position whole(byte[] body) {
    return new Position("", -1, 0, body.length);
  }

  /** The path as it is told to the sender, such as {@code alerts[17]}; empty for the body. */
  public String path() {
    return index < 0 ? "" : list + "[" + index + "]";
  }

  /** The path of a field at this place. */
  public String path(String field) {
    return index < 0 ? field : path() + "." + field;
  }

  /** The bytes that stand here. */
  public byte[] cutFrom(byte[] body) {
    int start = Math.max(0, Math.min(from, body.length));
    return Arrays.copyOfRange(body, start, Math.max(start, Math.min(to, body.length)));
  }
}
