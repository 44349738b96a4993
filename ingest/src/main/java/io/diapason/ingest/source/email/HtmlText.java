package io.diapason.ingest.source.email;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The text of an HTML mail, line by line as it is seen; links stand behind their words. */
final class HtmlText {

  private static final Set<String> UNSEEN = Set.of("style", "script", "head", "title");
  private static final Set<String> INLINE =
      Set.of("a", "b", "i", "u", "em", "strong", "span", "font", "code", "small", "img");

  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "rarr", "→");

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private String link = "";

  private HtmlText(String html) {
    this.html = html;
  }

  static String of(String html) {
    return new HtmlText(html).read();
  }

  private String read() {
    int at = 0;
    while (at < html.length()) {
      char next = html.charAt(at);
      if (next == '<') {
        at = tag(at);
      } else if (next == '&') {
        at = entity(at);
      } else {
        text.append(next == '\n' || next == '\r' || next == '\t' ? ' ' : next);
        at++;
      }
    }
    return text.toString().replaceAll(" {2,}", " ").replaceAll(" ?\\n[ \\n]*", "\n").strip();
  }

  private int tag(int at) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at);
      return end < 0 ? html.length() : end + 3;
    }
    int end = html.indexOf('>', at);
    if (end < 0) {
      return html.length();
    }
    String inner = html.substring(at + 1, end);
    boolean closes = inner.startsWith("/");
    String name = name(inner.substring(closes ? 1 : 0));
    if (UNSEEN.contains(name) && !closes) {
      int close = html.indexOf("</" + name, end);
      return close < 0 ? html.length() : close;
    }
    if (name.equals("a")) {
      link(closes ? "" : reference(inner));
    }
    if (!INLINE.contains(name)) {
      text.append('\n');
    }
    return end + 1;
  }

  private void link(String next) {
    if (next.isEmpty() && !link.isEmpty()) {
      text.append(" <").append(link).append('>');
    }
    link = next;
  }

  private static String reference(String tag) {
    int at = tag.toLowerCase(Locale.ROOT).indexOf("href=");
    if (at < 0 || at + 6 >= tag.length()) {
      return "";
    }
    char quote = tag.charAt(at + 5);
    int end = quote == '"' || quote == '\'' ? tag.indexOf(quote, at + 6) : -1;
    return end < 0 ? "" : of(tag.substring(at + 6, end));
  }

  private static String name(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private int entity(int at) {
    int end = html.indexOf(';', at);
    if (end < 0 || end - at > 10) {
      text.append('&');
      return at + 1;
    }
    String name = html.substring(at + 1, end);
    String meant = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.get(name);
    text.append(meant == null ? "&" + name + ";" : meant);
    return end + 1;
  }

  private static String numbered(String number) {
    boolean hex = number.startsWith("x") || number.startsWith("X");
    String digits = hex ? number.substring(1) : number;
    if (!digits.matches(hex ? "[0-9A-Fa-f]{1,5}" : "[0-9]{1,6}")) {
      return " ";
    }
    int point = Integer.parseInt(digits, hex ? 16 : 10);
    return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
  }
}
