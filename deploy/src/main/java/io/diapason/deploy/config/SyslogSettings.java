package io.diapason.deploy.config;

import io.diapason.ingest.network.Listening;
import io.diapason.ingest.source.syslog.SyslogLevel;
import io.diapason.ingest.source.syslog.SyslogPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The door of syslog.
 *
 * @param listening where it stands; null when it is shut
 * @param policy which messages become alerts
 */
public record SyslogSettings(@Nullable Listening listening, SyslogPolicy policy) {

  /** Shut. */
  public static SyslogSettings defaults() {
    return new SyslogSettings(null, SyslogPolicy.defaults());
  }

  static SyslogSettings read(Section parent) {
    try (Section section = parent.section("syslog")) {
      SyslogPolicy usual = SyslogPolicy.defaults();
      return new SyslogSettings(
          ListeningSection.read(section),
          new SyslogPolicy(
              section.read("upTo", usual.upTo(), Rules.oneOf(SyslogLevel.class)),
              section.read(
                  "holdsFor",
                  usual.holdsFor(),
                  Rules.duration(Duration.ofMinutes(1), Duration.ofDays(7)))));
    }
  }
}
