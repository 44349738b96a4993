package io.diapason.ingest.access.signature;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one integration signs.
 *
 * @param scheme the tool's way
 * @param secrets those that hold now; two of them while a secret is being exchanged
 * @param header where the signature stands; empty for the scheme's own
 * @param momentHeader where the moment stands; empty for the scheme's own, which may be none
 * @param window how old, or how far ahead, a signed moment may be
 * @param topics the topics that are believed; anybody can have a topic that Amazon signs for
 */
public record Signing(
    SignatureScheme scheme,
    List<SigningSecret> secrets,
    String header,
    String momentHeader,
    Duration window,
    List<String> topics) {

  /** How old a signed moment may be unless told otherwise. */
  public static final Duration USUAL_WINDOW = Duration.ofMinutes(5);

  public Signing {
    secrets = List.copyOf(secrets);
    topics = List.copyOf(topics);
    header = header.isEmpty() ? scheme.header() : header;
    momentHeader = momentHeader.isEmpty() ? scheme.momentHeader() : momentHeader;
    boolean sns = scheme == SignatureScheme.SNS;
    if ((sns ? topics.isEmpty() : secrets.isEmpty()) || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException(
          "Expected secrets (for sns: topics) and a window, but one of them is missing");
    }
  }

  /** The scheme at its defaults. */
  public static Signing of(SignatureScheme scheme, List<SigningSecret> secrets) {
    return new Signing(scheme, secrets, "", "", USUAL_WINDOW, List.of());
  }

  /** Amazon's scheme for these topics. */
  public static Signing ofTopics(List<String> topics) {
    return new Signing(SignatureScheme.SNS, List.of(), "", "", USUAL_WINDOW, topics);
  }

  /** How long what came in is remembered. */
  public Duration memory() {
    return scheme.memory(window);
  }

  /** Whether the body can turn out to be signed, given the headers. */
  public boolean mayBeSigned(Map<String, String> headers) {
    return scheme == SignatureScheme.SNS || headers.containsKey(header.toLowerCase(Locale.ROOT));
  }

  /** Finds out whether a request was signed by somebody who knows a secret, and not long ago. */
  public Finding check(Signed signed) {
    return switch (scheme.text()) {
      case CANONICAL -> SnsCheck.of(this, signed);
      case SECRET -> secret(signed);
      case BODY, MOMENT_BODY, V0_MOMENT_BODY, BODY_MOMENT -> HmacCheck.of(this, signed);
    };
  }

  private Finding secret(Signed signed) {
    String shown = signed.header(header);
    if (shown.isEmpty()) {
      return Finding.absent("the header " + header);
    }
    boolean known = false;
    for (SigningSecret secret : secrets) {
      known |= secret.is(shown);
    }
    return known
        ? Finding.genuine("")
        : Finding.forged("Expected a known secret in " + header + ", but it is not known");
  }
}
