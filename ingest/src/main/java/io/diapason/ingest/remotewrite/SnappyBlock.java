package io.diapason.ingest.remotewrite;

import java.io.IOException;
import org.xerial.snappy.Snappy;

/** Snappy's block format, which is not the framed one that web servers know as {@code snappy}. */
final class SnappyBlock {

  private SnappyBlock() {}

  /**
   * The bytes that were compressed.
   *
   * @throws IOException when they are not of this format, or more than allowed; nothing is inflated
   *     then
   */
  static byte[] inflate(byte[] block, int most) throws IOException {
    // The length stands in front, so a small block that would become a huge one is not inflated.
    int length = Snappy.uncompressedLength(block);
    if (length < 0 || length > most) {
      throw new TooLongException(most, length);
    }
    if (!Snappy.isValidCompressedBuffer(block)) {
      throw new IOException("found other bytes");
    }
    return Snappy.uncompress(block);
  }

  /** The body would be beyond the bound. */
  static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1;

    TooLongException(int most, int found) {
      super("Expected at most %d bytes inflated, but found %d".formatted(most, found));
    }
  }
}
