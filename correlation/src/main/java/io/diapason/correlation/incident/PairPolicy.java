package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.Explanation.Part;
import io.diapason.vocabulary.Explanation.Weighing;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds two alerts against each other as if nothing else had happened: an incident that has only
 * the elder, and the younger weighed against it by the rules of every judgement. What was learnt of
 * the estate has no say here, since only the judge knows it.
 *
 * @param config by what is judged
 */
public record PairPolicy(CorrelationConfig config) {

  /** How near the younger is to the elder, with each kind of evidence, found or missing. */
  public Explanation compare(
      String tenant, IncidentAlert elder, IncidentAlert younger, Surroundings surroundings) {
    IncidentBook book = IncidentBook.inMemory();
    AlertChange first = opened(tenant, elder);
    book.remember(new IncidentPolicy(config).onAlert(book, first, surroundings));
    IncidentId id = IncidentId.of(tenant, first.fingerprint(), first.at());
    IncidentState alone = Objects.requireNonNull(book.incident(id));
    AlertChange second = opened(tenant, younger);
    Arrival arrival = new Arrival(book, second, surroundings);
    Candidate found = new ClosenessPolicy(config).towards(alone, arrival);
    Weighing weighing = found.weighing(config.attachThreshold(), book.pace(config).gapSeconds());
    List<Part> parts = new ArrayList<>();
    found.parts(config.weights()).stream().filter(part -> part.says() > 0).forEach(parts::add);
    Missing missing = new Missing(config, surroundings.topology(), elder, younger);
    String why = why(weighing, parts, missing);
    Set<Explanation.Evidence> kinds = EnumSet.noneOf(Explanation.Evidence.class);
    parts.forEach(part -> kinds.add(part.kind()));
    parts.addAll(missing.parts(kinds, found.evidence()));
    return new Explanation(
        tenant,
        id,
        Kind.COMPARED,
        younger.fingerprint(),
        second.at(),
        why,
        null,
        weighing,
        parts,
        List.of(),
        List.of(),
        0);
  }

  private static String why(Weighing weighing, List<Part> found, Missing missing) {
    String evidence =
        found.isEmpty()
            ? "nothing relates them (" + missing.inShort() + ")"
            : found.stream()
                .map(part -> String.format(Locale.ROOT, "%s (%.2f)", part.words(), part.says()))
                .collect(Collectors.joining("; "));
    String apart =
        String.format(
            Locale.ROOT,
            "%.1f s apart, where an incident of one alert waits %.1f s",
            weighing.secondsApart(),
            weighing.patience());
    boolean late = weighing.secondsApart() > weighing.patience();
    boolean near = weighing.closeness() >= weighing.threshold();
    return String.format(
        Locale.ROOT,
        "%s: %s; %s; closeness %.2f, %s %.2f",
        near ? "near enough" : late ? "too long apart" : "not near enough",
        evidence,
        apart,
        weighing.closeness(),
        near ? "at least" : "below",
        weighing.threshold());
  }

  private static AlertChange opened(String tenant, IncidentAlert alert) {
    Instant at = alert.joinedAt();
    return new AlertChange(
        AlertChange.Kind.OPENED,
        tenant,
        at,
        Receipt.NONE,
        alert.fingerprint(),
        alert.name(),
        alert.severity(),
        alert.status(),
        alert.summary(),
        alert.source(),
        alert.labels(),
        alert.annotations(),
        alert.generatorUrl(),
        List.of(at),
        null);
  }
}
