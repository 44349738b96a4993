package io.diapason.ingest.source.body;

import io.diapason.ingest.source.Posted;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the fields of a form, {@code a=1&b=2}; of a field given twice the first counts. */
public final class FormBody {

  private static final int MOST_FIELDS = 512;

  private FormBody() {}

  /** The fields by name; none when the body is no form. */
  public static Map<String, String> read(Posted posted) {
    String type = posted.header("content-type").toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/form-data")) {
      return MultipartBody.read(posted.header("content-type"), posted.body());
    }
    String text = posted.text().strip();
    boolean form = type.startsWith("application/x-www-form-urlencoded");
    return form || looksLikeForm(text) ? fields(text) : Map.of();
  }

  /** The fields of a text that is known to be a form. */
  public static Map<String, String> fields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&", MOST_FIELDS)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static boolean looksLikeForm(String text) {
    int equals = text.indexOf('=');
    return equals > 0 && text.substring(0, equals).chars().noneMatch(FormBody::isForeign);
  }

  private static boolean isForeign(int character) {
    return character <= ' ' || character == '<' || character == '{' || character == '"';
  }

  /** A percent sign that begins no code is itself: people put such texts in by hand. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException e) {
      return text.replace('+', ' ').strip();
    }
  }
}
