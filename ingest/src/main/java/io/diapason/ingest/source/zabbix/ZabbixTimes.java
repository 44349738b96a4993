package io.diapason.ingest.source.zabbix;

import io.diapason.ingest.normalize.SourceTime;
import io.diapason.ingest.source.body.LooseFields;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a problem began and ended. Zabbix writes its local time without a zone, and often only into
 * the text of the stock message; a server that does not run in UTC is off by its offset.
 */
final class ZabbixTimes {

  private static final Pattern STARTED = inMessage("Problem started");
  private static final Pattern RESOLVED =
      inMessage("Problem (?:has been|was) resolved(?: in [^\\n]*?)?");

  private final LooseFields loose;

  ZabbixTimes(LooseFields loose) {
    this.loose = loose;
  }

  @Nullable Instant began() {
    Instant stamped =
        loose.time(
            "eventdatetimetimestamp",
            "eventtimestamp",
            "eventclock",
            "eventdatetime",
            "eventts",
            "starttime",
            "startedat",
            streamed() ? "" : "clock");
    Instant dated = dated(loose.text("eventdate"), loose.text("eventtime"));
    return first(stamped, dated, told(STARTED));
  }

  @Nullable Instant ended() {
    Instant stamped =
        loose.time(
            "eventrecoverytimestamp",
            "recoveryts",
            "eventrecoverydatetime",
            "recoverytime",
            "rclock",
            streamed() ? "clock" : "");
    Instant dated = dated(loose.text("eventrecoverydate"), loose.text("eventrecoverytime"));
    return first(stamped, dated, told(RESOLVED));
  }

  /** What a connector streams of a recovery has the clock of the recovery. */
  private boolean streamed() {
    return loose.mentions("peventid");
  }

  private @Nullable Instant told(Pattern pattern) {
    String message = loose.text("message", "alertmessage", "description", "body", "text");
    Matcher matcher = pattern.matcher(message);
    return matcher.find() ? dated(matcher.group(2), matcher.group(1)) : null;
  }

  private static @Nullable Instant first(@Nullable Instant... candidates) {
    for (Instant candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  private static @Nullable Instant dated(String date, String time) {
    return date.isEmpty() || time.isEmpty() ? null : SourceTime.lenient(date + " " + time);
  }

  private static Pattern inMessage(String sentence) {
    return Pattern.compile(sentence + " at (\\d{2}:\\d{2}:\\d{2}) on (\\d{4}\\.\\d{2}\\.\\d{2})");
  }
}
