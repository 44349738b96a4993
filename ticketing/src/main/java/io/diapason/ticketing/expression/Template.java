package io.diapason.ticketing.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text with expressions in double braces, such as {@code restart {{ci.id}}}. What an expression
 * comes to is put in as it is, or as the receiver of the text wants it quoted.
 */
public final class Template {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  private record Part(String text, @Nullable Expression expression) {}

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Reads a text.
   *
   * @throws ExpressionException when one of its expressions is none over such facts, or has no end
   */
  public static Template of(String text, FactShape shape) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    int open = text.indexOf(OPEN);
    while (open >= 0) {
      int close = text.indexOf(CLOSE, open);
      if (close < 0) {
        throw new ExpressionException(
            "Expected '{{' to be closed by '}}', but it is not in '" + text + "'",
            new IllegalArgumentException(text));
      }
      parts.add(new Part(text.substring(at, open), null));
      String inner = text.substring(open + OPEN.length(), close).strip();
      parts.add(new Part(inner, Expression.value(inner, shape)));
      at = close + CLOSE.length();
      open = text.indexOf(OPEN, at);
    }
    parts.add(new Part(text.substring(at), null));
    return new Template(List.copyOf(parts));
  }

  /**
   * Fills it in.
   *
   * @param quoted how a value is written for the receiver
   * @throws ExpressionException when these facts have no answer
   */
  public String fill(Map<String, Object> facts, UnaryOperator<String> quoted) {
    StringBuilder filled = new StringBuilder();
    for (Part part : parts) {
      Expression expression = part.expression();
      filled.append(
          expression == null ? part.text() : quoted.apply(String.valueOf(expression.of(facts))));
    }
    return filled.toString();
  }
}
