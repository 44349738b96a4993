package io.diapason.ingest.source.syslog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream into messages (RFC 6587), whichever way each of them is framed: {@code 41 <13>…}
 * with its length before it, or a line that ends in a line feed or a NUL.
 *
 * <p>What is longer than the bound is cut off there and still taken: RFC 5424 prefers half a
 * message to none.
 */
public final class FrameReader {

  private static final int MOST_DIGITS = 9;

  private enum Inside {
    NOTHING,
    LENGTH,
    FIRST_BYTE,
    COUNTED,
    LINE
  }

  private final int longest;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final List<Frame> ready = new ArrayList<>();
  private Inside inside = Inside.NOTHING;
  private long position;
  private long from;
  private long remaining;

  /** A reader of one stream, from its beginning. */
  public FrameReader(int longest) {
    this.longest = longest;
  }

  /** A message framed by its length, as this reader understands it. */
  public static byte[] counted(byte[] message) {
    byte[] length = (message.length + " ").getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream framed = new ByteArrayOutputStream(length.length + message.length);
    framed.writeBytes(length);
    framed.writeBytes(message);
    return framed.toByteArray();
  }

  /** The messages that are whole with these next bytes of the stream. */
  public List<Frame> take(byte[] next) {
    for (byte one : next) {
      take(one);
      position++;
    }
    return drained();
  }

  /** The stream is over: what is held counts as a message, though nothing ended it. */
  public List<Frame> end() {
    if (inside != Inside.NOTHING) {
      emit(position);
    }
    return drained();
  }

  private void take(byte one) {
    switch (inside) {
      case NOTHING -> begin(one);
      case LENGTH -> length(one);
      case FIRST_BYTE -> firstByte(one);
      case COUNTED -> counted(one);
      case LINE -> line(one);
    }
  }

  private void begin(byte one) {
    if (one == '\n' || one == '\r' || one == ' ' || one == 0) {
      return;
    }
    from = position;
    keep(one);
    inside = one >= '1' && one <= '9' ? Inside.LENGTH : Inside.LINE;
  }

  private void length(byte one) {
    if (one == ' ') {
      keep(one);
      inside = Inside.FIRST_BYTE;
    } else if (one >= '0' && one <= '9' && held.size() < MOST_DIGITS) {
      keep(one);
    } else {
      inside = Inside.LINE;
      line(one);
    }
  }

  /** A line may begin with a number as well, but only a message begins with its priority. */
  private void firstByte(byte one) {
    if (one != '<') {
      inside = Inside.LINE;
      line(one);
      return;
    }
    remaining = Long.parseLong(held.toString(StandardCharsets.US_ASCII).strip());
    held.reset();
    inside = Inside.COUNTED;
    counted(one);
  }

  private void counted(byte one) {
    keep(one);
    remaining--;
    if (remaining == 0) {
      emit(position + 1);
    }
  }

  private void line(byte one) {
    if (one == '\n' || one == 0) {
      emit(position);
    } else {
      keep(one);
    }
  }

  private void keep(byte one) {
    if (held.size() < longest) {
      held.write(one);
    }
  }

  private void emit(long to) {
    ready.add(new Frame(held.toByteArray(), from, to));
    held.reset();
    inside = Inside.NOTHING;
  }

  private List<Frame> drained() {
    List<Frame> frames = List.copyOf(ready);
    ready.clear();
    return frames;
  }
}
