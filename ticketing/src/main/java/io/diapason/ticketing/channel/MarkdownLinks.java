package io.diapason.ticketing.channel;

import io.diapason.ticketing.message.Message;
import java.util.stream.Collectors;

/** Links that act, where a service has no buttons for us. */
final class MarkdownLinks {

  private MarkdownLinks() {}

  /** The body, and below it the links. */
  static String below(Message message) {
    String links =
        message.actions().stream()
            .filter(action -> action.url() != null)
            .map(action -> "[" + action.label() + "](" + action.url() + ")")
            .collect(Collectors.joining(" · "));
    return links.isEmpty() ? message.body() : message.body() + "\n" + links;
  }
}
