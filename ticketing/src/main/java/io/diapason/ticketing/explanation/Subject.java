package io.diapason.ticketing.explanation;

import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.QuietAlert;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An alert that somebody asks about.
 *
 * @param alert the alert
 * @param incident where it is a member; null when it is in none
 * @param quiet what keeps it from being judged; null when nothing does
 */
record Subject(IncidentAlert alert, @Nullable IncidentId incident, @Nullable QuietAlert quiet) {

  static final Comparator<Subject> ELDER_FIRST =
      Comparator.comparing((Subject subject) -> subject.alert().joinedAt())
          .thenComparing(subject -> subject.alert().fingerprint());

  /** The alert in few words. */
  String words() {
    return alert.ci().isEmpty() ? alert.name() : alert.name() + " on " + alert.ci();
  }
}
