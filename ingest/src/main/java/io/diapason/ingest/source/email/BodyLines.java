package io.diapason.ingest.source.email;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines {@code Name: text} of a mail, by their names without spaces and in lower case. Where
 * nothing stands behind the colon, the next line that says something belongs to it.
 */
final class BodyLines {

  private static final Pattern LINE =
      Pattern.compile("\\W{0,4}(\\p{L}[\\p{L}\\p{N} /_().-]{0,40}?)\\s*:(?:\\s+(.*))?");

  private static final int MOST = 200;

  private final Map<String, String> texts = new HashMap<>();

  private BodyLines() {}

  static BodyLines of(Mail mail) {
    BodyLines body = new BodyLines();
    String open = "";
    List<String> lines = mail.lines();
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches() && body.texts.size() < MOST) {
        String name = canonical(matcher.group(1));
        String text = matcher.group(2) == null ? "" : matcher.group(2).strip();
        open = text.isEmpty() ? name : "";
        body.put(name, text);
      } else if (!line.isEmpty() && !open.isEmpty()) {
        body.put(open, line);
        open = "";
      }
    }
    return body;
  }

  private void put(String name, String text) {
    if (!text.isEmpty()) {
      texts.putIfAbsent(name, text);
    }
  }

  /** What stands under the first of the names under which something stands. */
  String text(String... names) {
    for (String name : names) {
      String text = texts.getOrDefault(name, "");
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** The name of the first line, by its canonical beginning, without that beginning. */
  String restOfName(String beginning) {
    return texts.keySet().stream()
        .filter(name -> name.startsWith(beginning))
        .map(name -> name.substring(beginning.length()))
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static String canonical(String name) {
    StringBuilder bare = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
