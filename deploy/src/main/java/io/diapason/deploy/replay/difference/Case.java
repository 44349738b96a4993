package io.diapason.deploy.replay.difference;

import io.diapason.deploy.replay.outcome.FirstPage;
import io.diapason.deploy.replay.outcome.ReplayedIncident;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Incidents of both sides that are about the same happening.
 *
 * @param here those of the configuration that is reported
 * @param there those of the one it is held against
 * @param shared how many alerts are in both
 */
record Case(List<ReplayedIncident> here, List<ReplayedIncident> there, int shared) {

  CaseKind kind() {
    boolean alike =
        here.size() == 1
            && there.size() == 1
            && shared == here.get(0).alertCount()
            && shared == there.get(0).alertCount();
    return CaseKind.of(here.size(), there.size(), alike);
  }

  int alerts() {
    return Math.max(count(here), count(there));
  }

  private static int count(List<ReplayedIncident> incidents) {
    return incidents.stream().mapToInt(ReplayedIncident::alertCount).sum();
  }

  Instant openedAt() {
    return both()
        .map(incident -> incident.header().openedAt())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  Priority mostUrgent() {
    return both()
        .map(incident -> incident.header().priority())
        .min(Priority::compareTo)
        .orElseThrow();
  }

  private Stream<ReplayedIncident> both() {
    return Stream.concat(here.stream(), there.stream());
  }

  @Nullable Instant pagedHere() {
    return firstPage(here);
  }

  @Nullable Instant pagedThere() {
    return firstPage(there);
  }

  private static @Nullable Instant firstPage(List<ReplayedIncident> incidents) {
    return incidents.stream()
        .map(ReplayedIncident::firstPage)
        .filter(Objects::nonNull)
        .map(FirstPage::at)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  boolean isPageOnlyHere() {
    return pagedHere() != null && pagedThere() == null;
  }

  boolean isPageOnlyThere() {
    return pagedHere() == null && pagedThere() != null;
  }

  /** Below 0 when there pages first, above 0 when here does; 0 when not both do. */
  int pageOrder() {
    Instant mine = pagedHere();
    Instant theirs = pagedThere();
    return mine == null || theirs == null ? 0 : theirs.compareTo(mine);
  }

  boolean isOneToOne() {
    return here.size() == 1 && there.size() == 1;
  }

  /** Below 0 when there is more urgent, above 0 when here is; 0 unless one is held against one. */
  int priorityOrder() {
    return isOneToOne()
        ? there.get(0).header().priority().compareTo(here.get(0).header().priority())
        : 0;
  }

  boolean hasOtherTeam() {
    return isOneToOne() && !there.get(0).header().team().equals(here.get(0).header().team());
  }

  boolean isDifferent() {
    return kind() != CaseKind.SAME
        || isPageOnlyHere()
        || isPageOnlyThere()
        || pageOrder() != 0
        || priorityOrder() != 0
        || hasOtherTeam();
  }
}
