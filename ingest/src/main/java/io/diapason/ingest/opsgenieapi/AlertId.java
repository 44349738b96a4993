package io.diapason.ingest.opsgenieapi;

import io.diapason.vocabulary.Fingerprint;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids by which clients know an alert. An id is the fingerprint written as a UUID, and reads
 * back, so that an alert is closed by its id without a look-up. The tiny id is a part of it.
 */
public final class AlertId {

  private static final String PREFIX = "v1:";
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern BLOCKS = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

  /** So many digits are below 2^48: no two of a hundred thousand alerts are likely to share one. */
  private static final int TINY_DIGITS = 12;

  private AlertId() {}

  /** The fingerprint as a UUID. */
  public static String of(Fingerprint fingerprint) {
    return BLOCKS.matcher(hex(fingerprint)).replaceFirst("$1-$2-$3-$4-$5");
  }

  /** The fingerprint that was written so; empty when the text is no such id. */
  public static Optional<Fingerprint> parse(String id) {
    String hex = id.replace("-", "").toLowerCase(Locale.ROOT);
    return HEX.matcher(hex).matches()
        ? Optional.of(new Fingerprint(PREFIX + hex))
        : Optional.empty();
  }

  /** The decimal number that names an alert among the open ones. */
  public static String tiny(Fingerprint fingerprint) {
    return Long.toString(Long.parseLong(hex(fingerprint).substring(0, TINY_DIGITS), 16));
  }

  private static String hex(Fingerprint fingerprint) {
    return fingerprint.value().substring(PREFIX.length());
  }
}
