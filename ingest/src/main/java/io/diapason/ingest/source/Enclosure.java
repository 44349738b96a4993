package io.diapason.ingest.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Puts an element that was cut out of a body back into as much of a body as its place tells, so
 * that it can be read again by itself: {@code alerts[17]} becomes the only one of {@code alerts}.
 * What stood beside the list is not there any more.
 */
public final class Enclosure {

  private Enclosure() {}

  /** The element in its place; the bytes themselves where they were the body. */
  public static byte[] around(byte[] element, String place) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (String step : place.split("(?=\\[)|\\.", -1)) {
      if (step.startsWith("[")) {
        before.append('[');
        after.append(']');
      } else if (!step.isEmpty()) {
        before.append("{\"").append(step).append("\":");
        after.append('}');
      }
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(before.toString().getBytes(StandardCharsets.UTF_8));
    body.writeBytes(element);
    body.writeBytes(after.reverse().toString().getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
