package io.diapason.ingest.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a request may show a key. Tools can be taught one of these at most, and each another one:
 * {@code Authorization: Bearer}, {@code Basic} (the password, whoever the user is) or {@code
 * GenieKey}, a header of its own, or the address.
 */
public final class Credentials {

  private static final Set<String> KEY_HEADERS = Set.of("x-api-key", "api-key");
  private static final Set<String> OTHER_SECRETS =
      Set.of("authorization", "proxy-authorization", "cookie", "x-gitlab-token");
  private static final Set<String> KEY_PARAMETERS =
      Set.of("key", "api_key", "apikey", "auth_token", "token");

  private Credentials() {}

  /** Whether a header proves who speaks, and therefore must be kept nowhere. */
  public static boolean isSecretHeader(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return KEY_HEADERS.contains(lower) || OTHER_SECRETS.contains(lower);
  }

  /** Whether a parameter of the address proves who speaks. */
  public static boolean isSecretParameter(String name) {
    return KEY_PARAMETERS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** All keys that are shown, in no order that matters. */
  static List<String> shown(Map<String, String> headers, Map<String, String> query) {
    List<String> keys = new ArrayList<>();
    headers.forEach(
        (name, text) -> {
          if (KEY_HEADERS.contains(name)) {
            keys.add(text.strip());
          }
        });
    query.forEach(
        (name, text) -> {
          if (isSecretParameter(name)) {
            keys.add(text.strip());
          }
        });
    String authorization = headers.getOrDefault("authorization", "").strip();
    int space = authorization.indexOf(' ');
    if (space > 0) {
      keys.add(
          authorized(authorization.substring(0, space), authorization.substring(space).strip()));
    }
    keys.removeIf(String::isEmpty);
    return keys;
  }

  private static String authorized(String scheme, String text) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "bearer", "geniekey" -> text;
      case "basic" -> password(text);
      // PagerDuty's clients say it so.
      case "token" -> text.startsWith("token=") ? text.substring(6) : text;
      default -> "";
    };
  }

  private static String password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
