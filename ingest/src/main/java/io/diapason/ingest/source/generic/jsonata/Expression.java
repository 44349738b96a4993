package io.diapason.ingest.source.generic.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One expression of a mapping, read once and evaluated for every body. */
public final class Expression {

  private static final int LONGEST = 4096;

  private final String text;
  private final Jsonata jsonata;

  private Expression(String text, Jsonata jsonata) {
    this.text = text;
    this.jsonata = jsonata;
  }

  /**
   * Reads an expression.
   *
   * @param field of the mapping that it stands in, for the message
   * @throws IllegalArgumentException when it is not JSONata, or needs what is not allowed here
   */
  public static Expression of(String field, String text) {
    if (text.length() > LONGEST) {
      throw refused(field, "at most " + LONGEST + " characters", text.length() + " of them");
    }
    if (RegexLiteral.isIn(text)) {
      throw refused(
          field, "$capture(text, \"pattern\") for a regular expression", "/…/ in " + text);
    }
    try {
      return new Expression(text, Jsonata.jsonata(text));
    } catch (RuntimeException | StackOverflowError e) {
      throw refused(field, "a JSONata expression", "'" + text + "': " + reason(e));
    }
  }

  /** Its text, as it was declared. */
  public String text() {
    return text;
  }

  /**
   * Evaluates it. The library keeps the input in the expression while it works, so that two bodies
   * have to wait for each other; the bounds make that a matter of milliseconds.
   */
  public synchronized Answer evaluate(@Nullable Object input, Map<String, Object> variables) {
    try {
      return Answer.of(jsonata.evaluate(input, Bounds.frame(jsonata, variables)));
    } catch (RuntimeException | StackOverflowError e) {
      // The library throws what Java threw inside it; nothing a body holds may stop the door.
      return Answer.failed(reason(e));
    }
  }

  private static IllegalArgumentException refused(String field, String expected, String found) {
    return new IllegalArgumentException(
        "Expected " + expected + " in " + field + ", but found " + found);
  }

  private static String reason(Throwable failure) {
    String message =
        failure instanceof StackOverflowError
            ? Bounds.TOO_DEEP
            : String.valueOf(failure.getMessage()).replace("JSONataException ", "");
    boolean placed = failure instanceof JException known && known.getLocation() > 0;
    return placed ? message + " at character " + ((JException) failure).getLocation() : message;
  }
}
