package io.diapason.deploy.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes sure that a recorded file is in the order of its time, as the log that it stands for was. A
 * file that is not is sorted into a copy; lines of the same moment keep their order.
 */
final class RecordedOrder {

  private static final JsonFactory JSON = new JsonFactory();

  /** How nearly every line begins. */
  private static final byte[] USUAL = "{\"receivedAt\":\"".getBytes(StandardCharsets.US_ASCII);

  private RecordedOrder() {}

  static Path ensure(Path file, Path scratch) throws IOException {
    return isInOrder(file) ? file : sorted(file, scratch);
  }

  private static boolean isInOrder(Path file) throws IOException {
    long before = Long.MIN_VALUE;
    try (ByteLines lines = new ByteLines(Files.newInputStream(file))) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        long at = moment(line, before);
        if (at < before) {
          return false;
        }
        before = at;
      }
    }
    return true;
  }

  @SuppressWarnings("ArrayRecordComponent") // Bytes to be copied; nobody compares lines.
  private record Line(long at, byte[] text) {}

  private static Path sorted(Path file, Path scratch) throws IOException {
    List<Line> all = new ArrayList<>();
    long before = Long.MIN_VALUE;
    try (ByteLines lines = new ByteLines(Files.newInputStream(file))) {
      for (byte[] text = lines.next(); text != null; text = lines.next()) {
        before = moment(text, before);
        all.add(new Line(before, text));
      }
    }
    all.sort(Comparator.comparingLong(Line::at));
    Path copy = scratch.resolve("alerts-in-order.jsonl");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
      for (Line line : all) {
        out.write(line.text());
        out.write('\n');
      }
    }
    return copy;
  }

  /**
   * Reads no further than to the moment, which mostly stands first. A line whose moment cannot be
   * read stays where it is, to be refused with its number.
   */
  private static long moment(byte[] line, long otherwise) {
    int begin = USUAL.length;
    if (line.length > begin && Arrays.equals(line, 0, begin, USUAL, 0, begin)) {
      int end = begin;
      while (end < line.length && line[end] != '"' && line[end] != '\\') {
        end++;
      }
      if (end < line.length && line[end] == '"') {
        return moment(new String(line, begin, end - begin, StandardCharsets.UTF_8), otherwise);
      }
    }
    return parsed(line, otherwise);
  }

  private static long moment(String text, long otherwise) {
    try {
      return RecordedLine.time(text).toEpochMilli();
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  private static long parsed(byte[] line, long otherwise) {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return otherwise;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = json.currentName().equals("receivedAt");
        JsonToken value = json.nextToken();
        if (found) {
          return value == JsonToken.VALUE_STRING ? moment(json.getText(), otherwise) : otherwise;
        }
        json.skipChildren();
      }
      return otherwise;
    } catch (IOException e) {
      return otherwise;
    }
  }
}
