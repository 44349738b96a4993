package io.diapason.ingest.access;

import io.diapason.ingest.access.Verdict.Admitted;
import io.diapason.ingest.access.Verdict.BodyWanted;
import io.diapason.ingest.access.Verdict.CertificateWanted;
import io.diapason.ingest.access.Verdict.Reason;
import io.diapason.ingest.access.Verdict.Refused;
import io.diapason.ingest.access.signature.Finding;
import io.diapason.ingest.access.signature.Signing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may come in. Without any integration everybody may: then the product listens on
 * loopback only.
 *
 * <p>An integration with keys wants one of them, one that signs wants a genuine signature, and one
 * with both wants both. A key that is right but belongs to another source is told so (403); about a
 * wrong one nothing is told (401).
 */
public record AccessPolicy(List<Integration> integrations) {

  public AccessPolicy {
    integrations = List.copyOf(integrations);
    long ids = integrations.stream().map(Integration::id).distinct().count();
    if (ids < integrations.size()) {
      throw new IllegalArgumentException("Expected every integration's id once, but one is twice");
    }
  }

  /** The policy under which everybody may come in. */
  public static AccessPolicy open() {
    return new AccessPolicy(List.of());
  }

  /** Judges one attempt; asks for the body or for a certificate only where they can help. */
  public Verdict decide(Attempt attempt) {
    if (integrations.isEmpty()) {
      return Admitted.OPEN;
    }
    List<byte[]> shown = shown(attempt);
    List<Verdict> verdicts = new ArrayList<>();
    boolean elsewhere = false;
    boolean recognised = false;
    for (Integration integration : integrations) {
      boolean known = shown.stream().filter(integration::knows).count() > 0;
      boolean here = integration.speaksAs(attempt.source());
      elsewhere |= known && !here;
      recognised |= known && here;
      if (here && (known || integration.keys().isEmpty())) {
        verdicts.add(judge(integration, integration.signing(), attempt));
      }
    }
    if (attempt.keysInBody() && attempt.body() == null) {
      verdicts.add(new BodyWanted());
    }
    Refused otherwise = refusal(shown, elsewhere);
    return best(verdicts, otherwise, recognised || otherwise.reason() == Reason.NO_KEY);
  }

  private static List<byte[]> shown(Attempt attempt) {
    List<String> keys = new ArrayList<>(Credentials.shown(attempt.headers(), attempt.query()));
    Attempt.Body body = attempt.body();
    if (body != null) {
      keys.addAll(body.keys());
    }
    return keys.stream().map(Key::digest).toList();
  }

  private static Refused refusal(List<byte[]> shown, boolean elsewhere) {
    if (elsewhere) {
      return new Refused(
          Reason.OTHER_SOURCE, "Expected a key of this source, but this one belongs to another");
    }
    return shown.isEmpty()
        ? new Refused(Reason.NO_KEY, "Expected a key or a signature, but there is none")
        : new Refused(Reason.WRONG_KEY, "Expected a key that is known, but this one is not");
  }

  private static Verdict judge(
      Integration integration, @Nullable Signing signing, Attempt attempt) {
    if (signing == null) {
      return new Admitted(integration, "", attempt.now());
    }
    Attempt.Body body = attempt.body();
    if (body == null) {
      return signing.mayBeSigned(attempt.headers())
          ? new BodyWanted()
          : new Refused(Reason.NO_SIGNATURE, "Expected a signature, but there is none");
    }
    Finding finding = signing.check(attempt.signed(body));
    return switch (finding.kind()) {
      case GENUINE ->
          new Admitted(
              integration,
              finding.trace().isEmpty() ? "" : integration.id() + ":" + finding.trace(),
              attempt.now().plus(signing.memory()));
      case CERTIFICATE_WANTED -> new CertificateWanted(finding.address());
      case ABSENT -> new Refused(Reason.NO_SIGNATURE, finding.message());
      case STALE -> new Refused(Reason.STALE, finding.message());
      case FORGED -> new Refused(Reason.WRONG_SIGNATURE, finding.message());
    };
  }

  /** The kindest verdict; among refusals the one that tells most to those who may know it. */
  private static Verdict best(List<Verdict> verdicts, Refused otherwise, boolean telling) {
    for (Class<? extends Verdict> kind :
        List.of(Admitted.class, CertificateWanted.class, BodyWanted.class)) {
      for (Verdict verdict : verdicts) {
        if (kind.isInstance(verdict)) {
          return verdict;
        }
      }
    }
    Verdict found = otherwise;
    for (Verdict verdict : verdicts) {
      if (verdict instanceof Refused refused && refused.reason() != Reason.NO_SIGNATURE) {
        return refused;
      }
      found = telling ? verdict : found;
    }
    return found;
  }
}
