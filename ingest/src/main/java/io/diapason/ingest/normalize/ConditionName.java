package io.diapason.ingest.normalize;

import java.util.regex.Pattern;

/**
 * Finds the condition in a title that says at its beginning what became of it, so that a problem
 * and its end have one name.
 */
public final class ConditionName {

  private static final Pattern STATE =
      Pattern.compile(
          "^(?:\\[(?:firing|resolved|alerting|ok|no data|pending|problem|recovery)(?::\\d+)?]"
              + "|(?:problem|resolved|recovery|updated problem|alerting|ok)"
              + "(?: in (?:\\d+[ydhms] ?)+)?:)\\s*",
          Pattern.CASE_INSENSITIVE);

  private ConditionName() {}

  /** The title without its state; the title itself where there is nothing else in it. */
  public static String of(String title) {
    String rest = STATE.matcher(title.strip()).replaceFirst("").strip();
    return rest.isEmpty() ? title.strip() : rest;
  }
}
