package io.diapason.ticketing.api;

import io.diapason.ticketing.message.mustache.Part;
import io.diapason.ticketing.ticket.TicketIntent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The body of a wish to see what messages look like.
 *
 * @param kind what is told
 * @param templates to be tried, by part; those in force where there are none
 */
public record PreviewBody(TicketIntent.Kind kind, Map<Part, String> templates) {

  /**
   * Reads a wish.
   *
   * @throws BadInput when it is not JSON or has a field that is not known
   */
  public static PreviewBody read(byte[] body) {
    Set<String> known = new HashSet<>(Set.of("kind"));
    Arrays.stream(Part.values()).map(Part::word).forEach(known::add);
    JsonBody json = JsonBody.read(body, known);
    Map<Part, String> templates = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      if (json.json().has(part.word())) {
        templates.put(part, json.optional(part.word(), ""));
      }
    }
    return new PreviewBody(kind(json.optional("kind", "OPENED")), templates);
  }

  private static TicketIntent.Kind kind(String word) {
    try {
      return TicketIntent.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          "Expected 'kind' to be one of "
              + Arrays.toString(TicketIntent.Kind.values())
              + ", but got '"
              + word
              + "'");
    }
  }
}
