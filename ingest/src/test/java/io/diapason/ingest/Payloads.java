package io.diapason.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Bodies as they stand on the wire, written for these tests. */
public final class Payloads {

  private Payloads() {}

  public static byte[] payload(String name) {
    try (InputStream body = Payloads.class.getResourceAsStream("/payload/" + name)) {
      if (body == null) {
        throw new IllegalStateException("Expected the payload " + name + ", but there is none");
      }
      return body.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
