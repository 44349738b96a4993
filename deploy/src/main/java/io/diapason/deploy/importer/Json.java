package io.diapason.deploy.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read out of an export. */
final class Json {

  /** With an offset of hours, or of hours and minutes, with a colon or without. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          // Leniently: the colon may be missing, and so may the minutes.
          .parseLenient()
          .appendOffset("+HH:mm", "Z")
          .toFormatter(java.util.Locale.ROOT);

  private Json() {}

  /** A text at a path such as {@code /user/id}; empty where there is none. */
  static String text(JsonNode node, String pointer) {
    JsonNode found = node.at(pointer);
    return found.isNull() || found.isContainerNode() ? "" : found.asText("").strip();
  }

  /** A moment at a path; null where there is none. */
  static @Nullable Instant moment(JsonNode node, String pointer) {
    String text = text(node, pointer);
    try {
      return text.isEmpty() ? null : OffsetDateTime.parse(text, TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A zone at a path; UTC where there is none that is known. */
  static ZoneId zone(JsonNode node, String pointer) {
    String text = text(node, pointer);
    return ZoneId.getAvailableZoneIds().contains(text) ? ZoneId.of(text) : ZoneId.of("UTC");
  }

  /** The texts of a list. */
  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
