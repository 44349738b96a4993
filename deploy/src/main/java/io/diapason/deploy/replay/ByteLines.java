package io.diapason.deploy.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file as the bytes that they are: a recording of millions of lines is read without
 * making texts of them first.
 */
public final class ByteLines implements Closeable {

  private static final int USUAL = 1 << 18;

  private final InputStream in;
  private byte[] bytes = new byte[USUAL];
  private int from;
  private int to;
  private boolean ended;

  /** Lines of this stream, which is closed together with them. */
  public ByteLines(InputStream in) {
    this.in = in;
  }

  /**
   * The next line without its end; null when there is none.
   *
   * @throws IOException when it cannot be read
   */
  public byte @Nullable [] next() throws IOException {
    int scanned = from;
    while (true) {
      int end = lineFeed(scanned);
      if (end >= 0) {
        return line(end, end + 1);
      }
      scanned = to;
      if (ended) {
        return from == to ? null : line(to, to);
      }
      scanned -= fill();
    }
  }

  private int lineFeed(int begin) {
    for (int index = begin; index < to; index++) {
      if (bytes[index] == '\n') {
        return index;
      }
    }
    return -1;
  }

  private byte[] line(int end, int next) {
    int last = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    byte[] line = Arrays.copyOfRange(bytes, from, last);
    from = next;
    return line;
  }

  /** Reads on; returns by how much what was there has moved. */
  private int fill() throws IOException {
    int moved = from;
    System.arraycopy(bytes, from, bytes, 0, to - from);
    to -= from;
    from = 0;
    if (to == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int read = in.read(bytes, to, bytes.length - to);
    ended = read < 0;
    to += Math.max(0, read);
    return moved;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
