package io.diapason.ingest.access.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signatures by a shared secret. Values may be hexadecimal or base64, with or without a name. */
final class HmacCheck {

  private static final Pattern NAMED = Pattern.compile("(sha1|sha256|sha512|v0|v1)=");
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2})+");
  private static final int MOST_VALUES = 16;

  private HmacCheck() {}

  static Finding of(Signing signing, Signed signed) {
    List<byte[]> values = values(signed.header(signing.header()));
    if (values.isEmpty()) {
      return Finding.absent("a signature in the header " + signing.header());
    }
    String moment = signing.momentHeader().isEmpty() ? "" : signed.header(signing.momentHeader());
    if (!signing.momentHeader().isEmpty()) {
      Instant at = epoch(moment);
      if (at == null) {
        return Finding.absent("a moment in the header " + signing.momentHeader());
      }
      if (Duration.between(at, signed.now()).abs().compareTo(signing.window()) > 0) {
        return Finding.stale(
            "Expected a signature of the last " + signing.window() + ", but it is of " + at);
      }
    }
    byte[][] parts = parts(signing, moment, signed.body());
    for (byte[] value : values) {
      if (isGenuine(signing, value, parts)) {
        // What was signed, not how it was written: the same value in capitals is the same.
        return Finding.genuine(HexFormat.of().formatHex(value));
      }
    }
    return Finding.forged(
        "Expected a signature of this body in " + signing.header() + ", but it is not");
  }

  private static boolean isGenuine(Signing signing, byte[] value, byte[][] parts) {
    Optional<HmacHash> hash = HmacHash.ofLength(value.length, signing.scheme().hashes());
    boolean genuine = false;
    if (hash.isPresent()) {
      for (SigningSecret secret : signing.secrets()) {
        genuine |= MessageDigest.isEqual(value, secret.sign(hash.get(), parts));
      }
    }
    return genuine;
  }

  private static byte[][] parts(Signing signing, String moment, byte[] body) {
    return switch (signing.scheme().text()) {
      case V0_MOMENT_BODY -> new byte[][] {("v0:" + moment + ":").getBytes(UTF_8), body};
      case BODY_MOMENT -> new byte[][] {body, moment.getBytes(UTF_8)};
      case MOMENT_BODY ->
          moment.isEmpty()
              ? new byte[][] {body}
              : new byte[][] {(moment + ":").getBytes(UTF_8), body};
      case BODY, SECRET, CANONICAL -> new byte[][] {body};
    };
  }

  private static List<byte[]> values(String header) {
    List<byte[]> values = new ArrayList<>();
    for (String part : header.split(",", MOST_VALUES)) {
      String text = NAMED.matcher(part.strip()).replaceFirst("");
      byte[] value = decoded(text);
      if (value.length > 0) {
        values.add(value);
      }
    }
    // A header that holds no value at all was still sent, and is wrong rather than missing.
    if (values.isEmpty() && !header.isEmpty()) {
      values.add(new byte[] {0});
    }
    return values;
  }

  /** What the text stands for; nothing when it is neither hexadecimal nor base64. */
  private static byte[] decoded(String text) {
    try {
      return HEX.matcher(text).matches()
          ? HexFormat.of().parseHex(text)
          : Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static @Nullable Instant epoch(String text) {
    try {
      long number = Long.parseLong(text);
      return number > 99_999_999_999L
          ? Instant.ofEpochMilli(number)
          : Instant.ofEpochSecond(number);
    } catch (NumberFormatException e) {
      return iso(text);
    }
  }

  private static @Nullable Instant iso(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
