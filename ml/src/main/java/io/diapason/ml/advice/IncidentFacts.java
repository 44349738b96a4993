package io.diapason.ml.advice;

import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an incident when advice is asked; nothing that is learnt later.
 *
 * <p>Whatever a source left out may be null when this is made; it is read as empty, as {@link
 * Severity#INFO} or as the epoch, so that odd input weakens the advice and never breaks it.
 *
 * @param tenant whose incident it is
 * @param title its title at this moment
 * @param alertNames the names of its alerts, any order
 * @param summaries what the alerts say in words, any order
 * @param worst the worst severity among its open alerts
 * @param alertCount how many alerts it has had, 0 or more
 * @param openCount how many of them are still open, 0 or more
 * @param cis the CIs involved, the likeliest culprit first, capped at 20 by the caller
 * @param recentChange whether a change near the culprit came shortly before
 * @param openedAt when it opened
 */
public record IncidentFacts(
    String tenant,
    String title,
    List<String> alertNames,
    List<String> summaries,
    Severity worst,
    int alertCount,
    int openCount,
    List<Ci> cis,
    boolean recentChange,
    Instant openedAt) {

  public IncidentFacts {
    tenant = tenant == null ? "" : tenant;
    title = title == null ? "" : title;
    alertNames = present(alertNames);
    summaries = present(summaries);
    worst = worst == null ? Severity.INFO : worst;
    alertCount = Math.max(0, alertCount);
    openCount = Math.max(0, openCount);
    cis = present(cis);
    openedAt = openedAt == null ? Instant.EPOCH : openedAt;
  }

  private static <T> List<T> present(@Nullable List<T> given) {
    return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
  }
}
