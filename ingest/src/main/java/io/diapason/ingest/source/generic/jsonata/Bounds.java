package io.diapason.ingest.source.generic.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of one evaluation. They count steps and sizes instead of asking a clock, so that the
 * same body is always read, or always refused, on a slow machine as on a fast one.
 */
final class Bounds {

  static final String TOO_DEEP = "it calls itself too deep";

  private static final int MOST_STEPS = 10_000;
  private static final int DEEPEST = 150;
  private static final int LONGEST_LIST = 10_000;
  private static final int LONGEST_TEXT = 100_000;

  /** They would let a body bring code, make an answer differ each time, or fill the memory. */
  private static final List<String> REFUSED =
      List.of("eval", "now", "millis", "random", "shuffle", "pad");

  private int steps;
  private int depth;

  private Bounds() {}

  /** A frame for one evaluation, with these variables in it. */
  static Jsonata.Frame frame(Jsonata jsonata, Map<String, Object> variables) {
    Jsonata.Frame frame = jsonata.createFrame();
    Bounds bounds = new Bounds();
    frame.setEvaluateEntryCallback((expression, input, environment) -> bounds.enter());
    frame.setEvaluateExitCallback((expression, input, environment, result) -> bounds.leave(result));
    for (String name : REFUSED) {
      frame.bind(name, Jsonata.function(name, refusal(name), null));
    }
    frame.bind(
        "capture", (Jsonata.Fn2<@Nullable Object, Object, @Nullable String>) Bounds::capture);
    variables.forEach(frame::bind);
    return frame;
  }

  private void enter() {
    steps++;
    depth++;
    if (steps > MOST_STEPS) {
      throw new JException("it takes more than " + MOST_STEPS + " steps", -1);
    }
    if (depth > DEEPEST) {
      throw new JException(TOO_DEEP, -1);
    }
  }

  private void leave(@Nullable Object result) {
    depth--;
    if (result instanceof Collection<?> list && list.size() > LONGEST_LIST) {
      throw new JException("a list in it has more than " + LONGEST_LIST + " elements", -1);
    }
    if (result instanceof String text && text.length() > LONGEST_TEXT) {
      throw new JException("a text in it has more than " + LONGEST_TEXT + " characters", -1);
    }
    if (result instanceof java.util.regex.Pattern) {
      throw new JException("a regular expression stands in it; use $capture", -1);
    }
  }

  private static Jsonata.FnVarArgs<Object> refusal(String name) {
    return arguments -> {
      throw new JException("$" + name + " is not allowed", -1);
    };
  }

  /** The first group of the first match, or the match when there is no group. */
  private static @Nullable String capture(@Nullable Object text, Object pattern) {
    if (text == null) {
      return null;
    }
    try {
      Matcher matcher = Pattern.compile(String.valueOf(pattern)).matcher(String.valueOf(text));
      return matcher.find() ? matcher.group(Math.min(1, matcher.groupCount())) : null;
    } catch (PatternSyntaxException e) {
      throw new JException("$capture has no pattern: " + e.getDescription(), -1);
    }
  }
}
