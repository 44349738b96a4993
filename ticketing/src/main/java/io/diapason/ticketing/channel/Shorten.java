package io.diapason.ticketing.channel;

import java.util.regex.Pattern;

/** Cuts texts to what a service takes. */
final class Shorten {

  /** An entity that was cut in two would make the whole message invalid. */
  private static final Pattern HALF_ENTITY = Pattern.compile("(&[#\\w]{0,8}|\\\\)$");

  private Shorten() {}

  /** The text, or its beginning with a sign that there is more. */
  static String to(int length, String text) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return HALF_ENTITY.matcher(text.substring(0, end)).replaceFirst("") + "…";
  }
}
