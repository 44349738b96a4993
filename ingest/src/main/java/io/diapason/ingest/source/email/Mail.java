package io.diapason.ingest.source.email;

import io.diapason.ingest.normalize.SourceTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail, decoded.
 *
 * @param headers by lower-case name, the first of each
 * @param subject what it is about
 * @param text what it says, plain
 */
record Mail(Map<String, String> headers, String subject, String text) {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"']+@[^\\s<>,;:\"']+");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{1,2000}");

  Mail {
    headers = Map.copyOf(headers);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The address of its author, in lower case. */
  String sender() {
    Matcher matcher = ADDRESS.matcher(header("from"));
    return matcher.find() ? matcher.group().toLowerCase(Locale.ROOT) : "";
  }

  /** When it was written; null when not said. */
  @Nullable Instant written() {
    // A name of the zone may stand behind it, in brackets.
    return SourceTime.lenient(header("date").replaceAll("\\s*\\(.*", ""));
  }

  List<String> lines() {
    return text.lines().map(String::strip).toList();
  }

  String firstLink() {
    Matcher matcher = LINK.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }

  /** Whether a machine answers one of our own or another's mails: nothing about the estate. */
  boolean isAnswer() {
    String automatic = header("auto-submitted").toLowerCase(Locale.ROOT);
    String type = header("content-type").toLowerCase(Locale.ROOT);
    return automatic.startsWith("auto-replied") || type.startsWith("multipart/report");
  }
}
