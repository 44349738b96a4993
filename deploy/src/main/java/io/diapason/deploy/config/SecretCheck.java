package io.diapason.deploy.config;

import org.jspecify.annotations.Nullable;

/** Whether secrets are where they are said to be. */
final class SecretCheck {

  private SecretCheck() {}

  /** Warns only: the files may be checked elsewhere than where they are used. */
  static void warnIfMissing(Section section, String key, @Nullable Secret secret) {
    if (secret != null && !secret.isThere()) {
      section
          .problems()
          .warning(
              section.mark(key),
              "Expected a secret at %s, but there is none that can be read here and now"
                  .formatted(secret.reference()));
    }
  }
}
