package io.diapason.ticketing.message.mustache;

import io.diapason.ticketing.message.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The templates of one channel: those that its owner edited, and below them those that come with
 * the product.
 *
 * @param usual those of the product, one for each part
 * @param edited those of the owner, for any of the parts
 */
public record TemplateSet(Map<Part, MessageTemplate> usual, Map<Part, MessageTemplate> edited) {

  private static final String USUAL = "usual";

  public TemplateSet {
    usual = Map.copyOf(usual);
    edited = Map.copyOf(edited);
  }

  /** Those that come with the product, for a kind of channel. */
  public static TemplateSet usual(String kind, Markup markup) {
    Map<Part, MessageTemplate> usual = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      usual.put(part, usual(kind, part, part == Part.HTML ? Markup.HTML : markup));
    }
    return new TemplateSet(usual, Map.of());
  }

  private static MessageTemplate usual(String kind, Part part, Markup markup) {
    String text = text(kind, part);
    try {
      return MessageTemplate.read(text == null ? "" : text, markup);
    } catch (MessageTemplate.BadTemplateException e) {
      throw new IllegalStateException(
          "Expected the template " + kind + "." + part.word() + " to be sound, but " + e, e);
    }
  }

  private static String text(String kind, Part part) {
    String own = resource(kind + "." + part.word());
    return own.isEmpty() ? resource(USUAL + "." + part.word()) : own;
  }

  private static String resource(String name) {
    try (InputStream stream =
        TemplateSet.class.getResourceAsStream("/message/" + name + ".mustache")) {
      return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read template " + name + ", but could not", e);
    }
  }

  /** The same with those of the owner above. */
  public TemplateSet with(Map<Part, MessageTemplate> ownersOwn) {
    return new TemplateSet(usual, ownersOwn);
  }
}
