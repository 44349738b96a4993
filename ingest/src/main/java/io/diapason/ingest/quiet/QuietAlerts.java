package io.diapason.ingest.quiet;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.QuietAlert;
import java.util.List;
import java.util.Optional;

/** The open alerts that the engine keeps quiet now, with the reasons that it gave. */
public interface QuietAlerts {

  /** Where nothing is quiet. */
  QuietAlerts NONE =
      new QuietAlerts() {
        @Override
        public List<QuietAlert> of(String tenant) {
          return List.of();
        }

        @Override
        public Optional<QuietAlert> find(String tenant, Fingerprint alert) {
          return Optional.empty();
        }
      };

  /** All of a tenant, in any order. */
  List<QuietAlert> of(String tenant);

  /** One alert; empty while nothing keeps it quiet. */
  Optional<QuietAlert> find(String tenant, Fingerprint alert);
}
