package io.diapason.deploy.embedded.part;

/**
 * Whether one part of the product works at this moment.
 *
 * @param name of the part, such as {@code kafka}
 * @param up whether it answers and can do its work
 * @param detail what was seen, in a few words; empty when there is nothing to say
 */
public record PartHealth(String name, boolean up, String detail) {

  /** A part that works. */
  public static PartHealth up(String name, String detail) {
    return new PartHealth(name, true, detail);
  }

  /** A part that does not work. */
  public static PartHealth down(String name, String detail) {
    return new PartHealth(name, false, detail);
  }
}
