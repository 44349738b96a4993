package io.diapason.deploy.config;

import io.diapason.ingest.access.signature.SignatureScheme;
import io.diapason.ingest.access.signature.Signing;
import io.diapason.ingest.access.signature.SigningSecret;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an integration signs, as the owner wrote it.
 *
 * @param scheme the tool's way
 * @param secrets where the secrets are kept that hold now
 * @param header where the signature stands; empty for the scheme's own
 * @param timestampHeader where the moment stands; empty for the scheme's own, which may be none
 * @param replayWindow how old, or how far ahead, a signed moment may be
 * @param topics the topics of SNS that are believed
 */
public record SignatureSettings(
    SignatureScheme scheme,
    List<Secret> secrets,
    String header,
    String timestampHeader,
    Duration replayWindow,
    List<String> topics) {

  public SignatureSettings {
    secrets = List.copyOf(secrets);
    topics = List.copyOf(topics);
  }

  Signing toRoom() {
    return new Signing(
        scheme,
        secrets.stream().map(secret -> SigningSecret.of(secret.reveal())).toList(),
        header,
        timestampHeader,
        replayWindow,
        topics);
  }

  static @Nullable SignatureSettings read(Section integration) {
    try (Section section = integration.section("signature")) {
      SignatureScheme scheme = section.readIfPresent("scheme", Rules.oneOf(SignatureScheme.class));
      List<Secret> secrets = section.readList("secrets", List.of(), Rules.SECRET);
      warnOfMissing(section, "secrets", secrets);
      String header = section.read("header", "", Rules.HEADER);
      String timestampHeader = section.read("timestampHeader", "", Rules.HEADER);
      Duration window =
          section.read(
              "replayWindow",
              Signing.USUAL_WINDOW,
              Rules.duration(Duration.ofSeconds(10), Duration.ofDays(1)));
      List<String> topics = section.readList("topics", List.of(), Rules.TEXT);
      boolean hasProof = scheme == SignatureScheme.SNS ? !topics.isEmpty() : !secrets.isEmpty();
      boolean complete = section.mark() != null && requireParts(section, scheme, hasProof);
      return complete && scheme != null
          ? new SignatureSettings(scheme, secrets, header, timestampHeader, window, topics)
          : null;
    }
  }

  private static boolean requireParts(
      Section section, @Nullable SignatureScheme scheme, boolean hasProof) {
    if (!section.has("scheme")) {
      missing(section, "scheme");
      return false;
    }
    if (scheme == null) {
      return false;
    }
    if (!hasProof) {
      missing(section, scheme == SignatureScheme.SNS ? "topics" : "secrets");
    }
    if (!scheme.hasOwnHeaders() && (section.has("header") || section.has("timestampHeader"))) {
      section
          .problems()
          .error(
              section.mark(),
              "Expected the scheme %s to stand in its own headers, but others are named"
                  .formatted(scheme.word()));
    }
    return hasProof;
  }

  private static void missing(Section section, String key) {
    section
        .problems()
        .error(section.mark(), "Expected %s, but it is missing".formatted(section.named(key)));
  }

  static void warnOfMissing(Section section, String key, List<Secret> secrets) {
    secrets.forEach(secret -> SecretCheck.warnIfMissing(section, key, secret));
  }
}
