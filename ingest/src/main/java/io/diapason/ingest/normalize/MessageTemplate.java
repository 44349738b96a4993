package io.diapason.ingest.normalize;

import java.util.regex.Pattern;

/**
 * What a message says when everything is taken out that differs from one time to the next: numbers,
 * addresses, ids. Messages of one kind have one template.
 */
public final class MessageTemplate {

  private static final int LONGEST = 120;

  private static final Pattern VARYING =
      Pattern.compile(
          "\\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\b"
              + "|\\b(?:[0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}\\b"
              + "|(?<![\\w:.])(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{1,4}(?![\\w:])"
              + "|\\b0[xX][0-9a-fA-F]+\\b"
              + "|\\b(?=[0-9a-fA-F]*[0-9])(?=[0-9a-fA-F]*[a-fA-F])[0-9a-fA-F]{8,}\\b"
              // A number of its own, with a unit at most: the 1 of sda1 or web-1 says which one.
              + "|(?<![\\p{L}\\p{N}_.-])[0-9]+(?:[.,:][0-9]+)*(?:[a-zA-Zµ]{1,3})?(?![\\p{L}\\p{N}_-])");

  private static final Pattern VALUE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.:/-])[0-9]+(?:[.,][0-9]+)?(?:[a-zA-Zµ]{1,3})?(?![\\p{L}\\p{N}_:/-]|[.][0-9])");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private MessageTemplate() {}

  /** The text without numbers, addresses and ids; at most 120 characters, on one line. */
  public static String of(String text) {
    return blanked(VARYING, text);
  }

  /** The text without values, but with the addresses and ids that may say which one is meant. */
  public static String withoutValues(String text) {
    return blanked(VALUE, text);
  }

  private static String blanked(Pattern varying, String text) {
    String bounded = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String blanked = varying.matcher(bounded).replaceAll("#");
    String line = SPACE.matcher(blanked).replaceAll(" ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line;
  }
}
