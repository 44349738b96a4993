package io.diapason.correlation.flink;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts as bytes in one growing buffer. Most texts of an event are plain ASCII and one byte a
 * character; the others are two, so that every text comes back just as it was.
 *
 * <p>Short texts come back as one and the same string as long as nothing else took their place:
 * labels say the same few words again and again, and both the memory of what is open and the cost
 * of comparing profit.
 */
final class CompactTexts {

  private static final int USUAL = 1024;
  private static final int MOST_SHARED = 96;
  private static final int SHARED = 1 << 13;

  private byte[] bytes = new byte[USUAL];
  private int at;

  private final byte[][] known = new byte[SHARED][];
  private final String[] texts = new String[SHARED];

  /** Begins to write anew. */
  void begin() {
    at = 0;
  }

  /** Makes room for so many bytes that are to be read. */
  byte[] room(int size) {
    at = 0;
    ensure(size);
    return bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return at;
  }

  private void ensure(int more) {
    if (at + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(at + more, 2 * bytes.length));
    }
  }

  void putInt(int number) {
    ensure(Integer.BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[at++] = (byte) (number >>> shift);
    }
  }

  int getInt() {
    int number = 0;
    for (int index = 0; index < Integer.BYTES; index++) {
      number = (number << 8) | (bytes[at++] & 0xff);
    }
    return number;
  }

  void putLong(long number) {
    putInt((int) (number >>> 32));
    putInt((int) number);
  }

  long getLong() {
    return ((long) getInt() << 32) | (getInt() & 0xffff_ffffL);
  }

  /** The length, negative (and one less) for a text that needs two bytes a character. */
  void putText(String text) {
    int length = text.length();
    int begin = at;
    ensure(Integer.BYTES + length);
    putInt(length);
    for (int index = 0; index < length; index++) {
      char next = text.charAt(index);
      if (next >= 0x80) {
        at = begin;
        putWide(text);
        return;
      }
      bytes[at++] = (byte) next;
    }
  }

  private void putWide(String text) {
    int length = text.length();
    ensure(Integer.BYTES + 2 * length);
    putInt(-1 - length);
    for (int index = 0; index < length; index++) {
      char next = text.charAt(index);
      bytes[at++] = (byte) (next >>> 8);
      bytes[at++] = (byte) next;
    }
  }

  String getText() {
    int length = getInt();
    if (length < 0) {
      return getWide(-1 - length);
    }
    int from = at;
    at += length;
    return length > MOST_SHARED ? text(from, length) : shared(from, length);
  }

  private String getWide(int length) {
    char[] wide = new char[length];
    for (int index = 0; index < length; index++) {
      wide[index] = (char) ((bytes[at++] << 8) | (bytes[at++] & 0xff));
    }
    return new String(wide);
  }

  private String text(int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }

  private String shared(int from, int length) {
    int hash = length;
    for (int index = from; index < from + length; index++) {
      hash = 31 * hash + bytes[index];
    }
    int slot = (hash ^ (hash >>> 15)) & (SHARED - 1);
    byte[] there = known[slot];
    if (there != null && Arrays.equals(there, 0, there.length, bytes, from, from + length)) {
      return texts[slot];
    }
    String fresh = text(from, length);
    known[slot] = Arrays.copyOfRange(bytes, from, from + length);
    texts[slot] = fresh;
    return fresh;
  }
}
