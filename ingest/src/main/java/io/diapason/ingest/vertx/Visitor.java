package io.diapason.ingest.vertx;

import io.diapason.ingest.access.Integration;
import io.diapason.ingest.access.Verdict.Admitted;
import io.diapason.vocabulary.DeadLetter;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has come in with a request.
 *
 * @param admitted as whom
 * @param letter the dead letter that is taken once more; null for a sender of its own
 */
record Visitor(Admitted admitted, @Nullable DeadLetter letter) {

  private static final String KEY = Visitor.class.getName();
  private static final Visitor ANYBODY = new Visitor(Admitted.OPEN, null);

  static Visitor of(RoutingContext context) {
    Visitor known = context.get(KEY);
    return known == null ? ANYBODY : known;
  }

  void comesWith(RoutingContext context) {
    context.put(KEY, this);
  }

  /** Whose estate is spoken of. */
  String tenant(String usual) {
    Integration integration = admitted.integration();
    if (letter != null) {
      return letter.tenant();
    }
    return integration == null ? usual : integration.tenant();
  }

  /** As whom it came in; empty where nobody has to say. */
  String integration() {
    Integration integration = admitted.integration();
    if (integration == null) {
      return letter == null ? "" : letter.integration();
    }
    return integration.id();
  }

  /** Whether a signature proved who it is. */
  boolean isSigned() {
    Integration integration = admitted.integration();
    return letter == null && integration != null && integration.signing() != null;
  }

  Map<String, String> defaultLabels() {
    Integration integration = admitted.integration();
    return integration == null ? Map.of() : integration.defaultLabels();
  }
}
