package io.diapason.ingest.source.syslog;

import io.diapason.ingest.normalize.SourceTime;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * RFC 3164, {@code Oct 11 22:14:15 HOST TAG[1]: text}, and its many dialects: a year before or
 * after, a zone, an ISO time, Cisco's sequence number, no host, no tag, no header at all.
 */
final class OldFormat {

  private static final String CLOCK = "\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?";
  private static final String ZONE =
      "(?:UTC|GMT|[A-Z]{1,3}[SD]T|CET|MSK|MSD|TZ[+-]?\\d{1,4}|[+-]\\d{2}:?\\d{2})";

  private static final Pattern SEQUENCE = Pattern.compile("\\d{1,12}: (?=[*.]?\\S)");

  /** A host that Cisco puts before the time, when it is told to. */
  private static final Pattern HOST_BEFORE =
      Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,254}): (?=[*.]?[A-Z][a-z]{2} {1,2}\\d)");

  private static final Pattern TIME =
      Pattern.compile(
          "[*.]?(?:(?:\\d{4} )?[A-Z][a-z]{2} {1,2}\\d{1,2} (?:\\d{4} )?"
              + CLOCK
              + "(?: (?i:[AP]M))?(?: "
              + ZONE
              + "(?=[: ]))?(?: \\d{4}(?=[: ]))?|(\\d{4}-\\d{2}-\\d{2}T[0-9:.,]+(?:Z|[+-][0-9:]{4,6})?))"
              + ":? ");

  private static final Pattern HOST =
      Pattern.compile("([^\\s:\\[]+|[0-9A-Fa-f:]*::?[0-9A-Fa-f:.]+) ");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3} ");
  private static final Pattern TAG =
      Pattern.compile("([\\p{L}\\p{N}_./()@-]{1,64})(?:\\[[^\\]\\s]{0,64}])?: ?");

  /** {@code %FACILITY-SEVERITY-MNEMONIC: }, with any number of sub-facilities. */
  private static final Pattern CISCO =
      Pattern.compile("%([A-Z][A-Z0-9_-]{0,60}?-[0-7]-[A-Z0-9_]{1,60}): ?");

  private String rest;

  private OldFormat(String line) {
    this.rest = line;
  }

  static SyslogMessage read(int priority, String line) {
    return new OldFormat(line).read(priority);
  }

  private SyslogMessage read(int priority) {
    cut(SEQUENCE);
    String host = first(cut(HOST_BEFORE), 1);
    Matcher time = cut(TIME);
    Instant at = time == null || time.group(1) == null ? null : time(time.group(1));
    if (time != null && host.isEmpty() && !rest.startsWith("%")) {
      host = first(cut(HOST), 1);
      cut(ADDRESS);
    }
    Matcher cisco = cut(CISCO);
    if (cisco != null) {
      return message(priority, at, host, "", cisco.group(1));
    }
    return message(priority, at, host, first(time == null ? null : cut(TAG), 1), "");
  }

  private SyslogMessage message(
      int priority, @Nullable Instant at, String host, String app, String messageId) {
    return new SyslogMessage(
        priority / 8,
        SyslogMessage.level(priority),
        at,
        host,
        app,
        messageId,
        Map.of(),
        rest.strip());
  }

  private @Nullable Matcher cut(Pattern pattern) {
    Matcher matcher = pattern.matcher(rest);
    if (!matcher.lookingAt()) {
      return null;
    }
    rest = rest.substring(matcher.end());
    return matcher;
  }

  private static String first(@Nullable Matcher matcher, int group) {
    return matcher == null ? "" : matcher.group(group);
  }

  /** Only what names its year is a moment: nothing here knows which year it is. */
  private static @Nullable Instant time(String iso) {
    String zoned = iso.replace(',', '.');
    return SourceTime.lenient(zoned);
  }
}
