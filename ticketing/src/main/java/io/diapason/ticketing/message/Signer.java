package io.diapason.ticketing.message;

import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketKey;
import io.diapason.vocabulary.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what leaves and comes back, by HMAC-SHA256 (RFC 2104), so that nobody can make up a link or
 * a reply address. Each use has a purpose of its own in what is signed: a signature for one is none
 * for another.
 *
 * @param secret shared by all instances that serve the same links
 */
public record Signer(Hidden secret) {

  private static final String LINK = "link-1";
  private static final int PARTS = 6;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  /** The signature of a text for a purpose, in letters that stand in a URL. */
  public String sign(String purpose, String text) {
    return TEXT.encodeToString(
        hmac("HmacSHA256", bytes(secret.value()), bytes(purpose + "\n" + text)));
  }

  /** Whether it is; takes as long for a wrong one as for a right one. */
  public boolean isSignature(String given, String purpose, String text) {
    return MessageDigest.isEqual(bytes(given), bytes(sign(purpose, text)));
  }

  /** A token that allows a deed. */
  public String token(SignedAction action) {
    String content =
        String.join(
            ".",
            coded(action.ticket().tenant()),
            coded(action.ticket().id().value()),
            coded(action.kind().name()),
            coded(action.person()),
            Long.toString(action.until().getEpochSecond()));
    return content + "." + sign(LINK, content);
  }

  /** What a token allows; nothing when it is not one of ours. Whether it has ended is not asked. */
  public Optional<SignedAction> read(String token) {
    int end = token.lastIndexOf('.');
    if (end < 0 || !isSignature(token.substring(end + 1), LINK, token.substring(0, end))) {
      return Optional.empty();
    }
    List<String> parts = List.of(token.split("\\.", -1));
    if (parts.size() != PARTS) {
      return Optional.empty();
    }
    return Optional.of(
        new SignedAction(
            new TicketKey(decoded(parts.get(0)), new TicketId(decoded(parts.get(1)))),
            TicketAction.Kind.valueOf(decoded(parts.get(2))),
            decoded(parts.get(3)),
            Instant.ofEpochSecond(Long.parseLong(parts.get(4)))));
  }

  /**
   * A message authentication code.
   *
   * @param algorithm such as {@code HmacSHA256}
   */
  public static byte[] hmac(String algorithm, byte[] key, byte[] content) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected every Java to know " + algorithm + ", but " + e, e);
    }
  }

  private static String coded(String text) {
    return TEXT.encodeToString(bytes(text));
  }

  private static String decoded(String text) {
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
