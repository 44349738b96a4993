package io.diapason.ticketing.api;

import io.diapason.ticketing.attachment.Attachment;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent.
 *
 * @param id made of its name and its bytes
 * @param name as it is shown
 * @param contentType as the sender said
 * @param size in bytes
 */
public record AttachmentBody(String id, String name, String contentType, int size) {

  private static final Pattern TYPE =
      Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60}");
  private static final String UNKNOWN = "application/octet-stream";

  /**
   * Understands a file.
   *
   * @param name as the sender said; null when it did not
   * @param type the header Content-Type; empty when there was none
   * @throws BadInput when it is too large or empty, or has no name that can be used
   */
  public static AttachmentBody read(@Nullable String name, String type, byte[] bytes) {
    if (bytes.length == 0 || bytes.length > Attachment.LARGEST) {
      throw new BadInput(
          "Expected a file of 1 to "
              + Attachment.LARGEST
              + " bytes as the body, but got "
              + bytes.length);
    }
    String given = Objects.requireNonNullElse(name, "").strip();
    boolean usable =
        !given.isEmpty()
            && given.length() <= Attachment.LONGEST_NAME
            && given.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\')
            && !given.equals(".")
            && !given.equals("..");
    if (!usable) {
      throw new BadInput(
          "Expected 'name' to be the name of a file, of at most "
              + Attachment.LONGEST_NAME
              + " letters and without folders, but it is "
              + (given.isEmpty() ? "missing" : "another"));
    }
    return new AttachmentBody(Attachment.idOf(given, bytes), given, plain(type), bytes.length);
  }

  /** Without parameters; what is no type is bytes. */
  private static String plain(String type) {
    String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return TYPE.matcher(bare).matches() ? bare : UNKNOWN;
  }

  /** The attachment that it becomes. */
  public Attachment attachedBy(String by, Instant at) {
    return new Attachment(id, name, contentType, size, by, at);
  }
}
