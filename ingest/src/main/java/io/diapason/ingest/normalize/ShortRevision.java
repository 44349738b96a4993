package io.diapason.ingest.normalize;

import java.util.regex.Pattern;

/** Shortens the hashes in a revision to what people say of them. */
public final class ShortRevision {

  private static final Pattern HASH = Pattern.compile("\\b([0-9a-f]{8})[0-9a-f]{12,56}\\b");

  private ShortRevision() {}

  /** A text with every long hash cut to eight characters. */
  public static String of(String revision) {
    return HASH.matcher(revision).replaceAll("$1");
  }
}
