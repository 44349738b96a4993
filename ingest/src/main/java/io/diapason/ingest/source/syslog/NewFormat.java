package io.diapason.ingest.source.syslog;

import io.diapason.ingest.normalize.SourceTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RFC 5424: {@code 1 TIME HOST APP PROCID MSGID [structured data] text}. */
final class NewFormat {

  private static final Pattern VERSION = Pattern.compile("1 \\S+ .*", Pattern.DOTALL);
  private static final int HEADER_FIELDS = 6;
  private static final int MOST_PARAMETERS = 64;
  private static final Pattern PARAMETER =
      Pattern.compile("\\G ([^= \"\\]]{1,64})=\"((?:[^\"\\\\]|\\\\.)*+)\"", Pattern.DOTALL);

  private final String text;
  private final Map<String, String> structured = new LinkedHashMap<>();
  private int at;

  private NewFormat(String text) {
    this.text = text;
  }

  static boolean matches(String text) {
    return VERSION.matcher(text).matches();
  }

  static SyslogMessage read(int priority, String text) {
    return new NewFormat(text).read(priority);
  }

  private SyslogMessage read(int priority) {
    String[] header = new String[HEADER_FIELDS];
    for (int field = 0; field < HEADER_FIELDS; field++) {
      String word = word();
      header[field] = word.equals("-") ? "" : word;
    }
    structuredData();
    String said = text.substring(Math.min(at, text.length())).strip();
    String bare = said.startsWith("\uFEFF") ? said.substring(1) : said;
    return new SyslogMessage(
        priority / 8,
        SyslogMessage.level(priority),
        time(header[1]),
        header[2],
        header[3],
        header[5],
        structured,
        bare);
  }

  private String word() {
    int end = text.indexOf(' ', at);
    String word = text.substring(Math.min(at, text.length()), end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end + 1;
    return word;
  }

  /** Zero or more of {@code [id name="text" …]}; what is broken is left to the text. */
  private void structuredData() {
    if (text.startsWith("-", at)) {
      at++;
      return;
    }
    while (text.startsWith("[", at)) {
      int end = element();
      if (end < 0) {
        return;
      }
      at = end;
    }
  }

  private int element() {
    int idEnd = at + 1;
    while (idEnd < text.length() && text.charAt(idEnd) != ' ' && text.charAt(idEnd) != ']') {
      idEnd++;
    }
    String id = text.substring(at + 1, Math.min(idEnd, text.length()));
    Map<String, String> found = new LinkedHashMap<>();
    Matcher parameter = PARAMETER.matcher(text);
    int end = idEnd;
    while (end < text.length() && parameter.find(end)) {
      found.put(id + "." + parameter.group(1), unescaped(parameter.group(2)));
      end = parameter.end();
    }
    if (end >= text.length() || text.charAt(end) != ']') {
      return -1;
    }
    found.forEach(
        (name, value) -> {
          if (structured.size() < MOST_PARAMETERS) {
            structured.put(name, value);
          }
        });
    return end + 1;
  }

  private static String unescaped(String value) {
    return value.replaceAll("\\\\([\"\\\\\\]])", "$1");
  }

  private static @Nullable Instant time(String word) {
    try {
      return word.isEmpty() ? null : SourceTime.parse(word);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
