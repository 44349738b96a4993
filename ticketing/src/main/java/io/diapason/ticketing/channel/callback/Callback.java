package io.diapason.ticketing.channel.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** How one service tells us that somebody pressed a button. */
public interface Callback {

  /** What a post says, and whether it is to be believed. */
  Heard read(Posted posted, Instant now);

  /**
   * The answer after it was done.
   *
   * @param words for the one who pressed
   */
  ObjectNode answer(Posted posted, String words);

  /** A body as JSON; a missing node when it is none. */
  static JsonNode json(String text) {
    try {
      JsonNode read = VocabularyJson.mapper().readTree(text);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  /** What a button's word asks for. */
  static Optional<TicketAction.Kind> kind(String word) {
    return switch (word) {
      case "acknowledge" -> Optional.of(TicketAction.Kind.ACKNOWLEDGE);
      case "resolve" -> Optional.of(TicketAction.Kind.RESOLVE);
      default -> Optional.empty();
    };
  }
}
