package io.diapason.ingest.source;

import java.util.Locale;

/**
 * How a body is read where it comes in. No source should throw; if one does all the same, what it
 * broke on is refused and kept like any other bad body, and costs nobody else anything.
 */
public final class Reading {

  private static final String OURS = "io.diapason.";

  private Reading() {}

  /** Reads a body as its source; never throws for what is in the body. */
  public static Parsed of(Source source, Posted posted, String tenant) {
    try {
      return source.read(posted, tenant);
    } catch (RuntimeException | StackOverflowError e) {
      return Parsed.refused(
          new Rejection(
              Rejection.Reason.READER_FAILED,
              "Expected to understand or refuse the body, but the reader of %s failed with %s%s"
                  .formatted(source.name(), e.getClass().getSimpleName(), place(e)),
              Position.whole(posted.body())));
    }
  }

  /** The line of ours that it came through, for whoever mends it. */
  private static String place(Throwable thrown) {
    for (StackTraceElement line : thrown.getStackTrace()) {
      if (line.getClassName().startsWith(OURS)) {
        return String.format(Locale.ROOT, " at %s:%d", line.getClassName(), line.getLineNumber());
      }
    }
    return "";
  }
}
