package io.diapason.ingest.vertx;

import io.diapason.ingest.quiet.QuietAlerts;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.QuietAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the engine keeps quiet, as a test says. */
final class QuietList implements QuietAlerts {

  private final List<QuietAlert> all = new ArrayList<>();

  void add(QuietAlert quiet) {
    all.add(quiet);
  }

  @Override
  public List<QuietAlert> of(String tenant) {
    return List.copyOf(all);
  }

  @Override
  public Optional<QuietAlert> find(String tenant, Fingerprint alert) {
    return all.stream().filter(one -> one.alert().fingerprint().equals(alert)).findFirst();
  }
}
