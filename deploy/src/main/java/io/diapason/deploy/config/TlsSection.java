package io.diapason.deploy.config;

import io.diapason.ingest.network.Tls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section {@code tls} of a door. */
final class TlsSection {

  private static final Rule<Path> FILE =
      new Rule<>(
          "a file that can be read",
          text -> isFile(Path.of(text)) ? Path.of(text).toAbsolutePath() : null);

  private TlsSection() {}

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path) && Files.isReadable(path);
  }

  /** Null where it does not stand: the door speaks plainly. */
  static @Nullable Tls read(Section parent) {
    try (Section section = parent.section("tls")) {
      Path certificate = section.readIfPresent("certificate", FILE);
      Path key = section.readIfPresent("key", FILE);
      Path authorities = section.readIfPresent("clientAuthorities", FILE);
      boolean wanted = section.has("certificate") || section.has("key") || authorities != null;
      for (String needed : List.of("certificate", "key")) {
        if (wanted && !section.has(needed)) {
          section
              .problems()
              .error(
                  section.mark(),
                  "Expected %s, but it is missing".formatted(section.named(needed)));
        }
      }
      return certificate == null || key == null ? null : new Tls(certificate, key, authorities);
    }
  }
}
