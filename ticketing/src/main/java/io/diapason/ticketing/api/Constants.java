package io.diapason.ticketing.api;

import java.util.Arrays;
import java.util.Locale;

/** Reads one of a few words. */
public final class Constants {

  private Constants() {}

  /**
   * The constant of a word, in any case.
   *
   * @param name of the field or parameter
   * @throws BadInput when there is none, naming all
   */
  public static <E extends Enum<E>> E required(String name, String word, Class<E> type) {
    String wanted = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "Expected '"
                        + name
                        + "' to be one of "
                        + Arrays.toString(type.getEnumConstants())
                        + ", but got '"
                        + word
                        + "'"));
  }
}
