package io.diapason.deploy.config;

import io.diapason.ingest.network.Listening;
import org.jspecify.annotations.Nullable;

/**
 * The door for mail.
 *
 * @param listening where it stands; null when it is shut
 */
public record SmtpSettings(@Nullable Listening listening) {

  /** Shut. */
  public static SmtpSettings defaults() {
    return new SmtpSettings(null);
  }

  static SmtpSettings read(Section parent) {
    try (Section section = parent.section("smtp")) {
      return new SmtpSettings(ListeningSection.read(section));
    }
  }
}
