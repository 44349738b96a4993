package io.diapason.ticketing.explanation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.explanation.ExplanationStore.Moment;
import io.diapason.ticketing.view.IncidentView;
import io.diapason.ticketing.view.PlacedAlert;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.QuietAlert;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Gathers what is known of the reasons of an incident, and of two alerts that somebody asks about.
 *
 * @param view the incidents and their members
 * @param store what was written down at each decision
 * @param quiet the alerts that are kept from being judged
 * @param judge holds two alerts against each other
 */
public record ExplanationDesk(
    IncidentView view, ExplanationStore store, QuietView quiet, PairJudge judge) {

  /** So many merges and partings of one incident are told. */
  private static final int MOST_TURNS = 200;

  /** A part of an incident's members: so many, after so many others. */
  public record Portion(int after, int limit) {

    /** Members beyond so many cannot be paged to; each keeps its reason in the incident itself. */
    public static final int MOST = 10_000;

    int end() {
      return after + limit;
    }

    <T> List<T> of(List<T> all) {
      return all.subList(Math.min(after, all.size()), Math.min(end(), all.size()));
    }
  }

  /** Why the incident is what it is; empty when there is none of this id. */
  public CompletionStage<Optional<ObjectNode>> explain(
      String tenant, IncidentId id, Portion portion) {
    List<QuietAlert> inhibited =
        quiet.of(tenant).stream()
            .filter(one -> one.by().stream().anyMatch(by -> !by.source().isEmpty()))
            .toList();
    // Whether a member explains a quiet alert is only seen when all members are looked at.
    int wanted = inhibited.isEmpty() ? portion.end() : Math.max(portion.end(), Portion.MOST);
    return view.get(tenant, id, wanted)
        .thenCompose(
            found ->
                found.isEmpty()
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : explain(found.get(), inhibited, portion).thenApply(Optional::of));
  }

  private CompletionStage<ObjectNode> explain(
      IncidentSnapshot incident, List<QuietAlert> inhibited, Portion portion) {
    List<IncidentAlert> members = portion.of(incident.alerts());
    String tenant = incident.tenant();
    return store
        .joins(tenant, members.stream().map(ExplanationDesk::moment).toList())
        .thenCombine(
            store.turns(tenant, incident.id(), MOST_TURNS),
            (joins, turns) ->
                new IncidentStory(incident, joins, turns, inhibited).json(members, portion));
  }

  private static Moment moment(IncidentAlert alert) {
    return new Moment(alert.fingerprint(), alert.joinedAt());
  }

  /**
   * Why two alerts are not in one incident, or why they are.
   *
   * @throws UnknownAlert in the stage, when one of them is known nowhere
   */
  public CompletionStage<ObjectNode> whyNot(String tenant, Fingerprint one, Fingerprint other) {
    return view.locate(tenant, one)
        .thenCombine(
            view.locate(tenant, other),
            (first, second) ->
                new Asked(subject(tenant, one, first), subject(tenant, other, second)))
        .thenCompose(asked -> answer(tenant, asked));
  }

  private record Asked(Subject one, Subject other) {}

  private Subject subject(String tenant, Fingerprint alert, Optional<PlacedAlert> found) {
    Optional<QuietAlert> silent = quiet.find(tenant, alert);
    if (found.isEmpty() && silent.isEmpty()) {
      throw new UnknownAlert(alert);
    }
    return new Subject(
        found.map(PlacedAlert::alert).orElseGet(() -> silent.orElseThrow().alert()),
        found.map(PlacedAlert::incident).orElse(null),
        silent.orElse(null));
  }

  private CompletionStage<ObjectNode> answer(String tenant, Asked asked) {
    boolean inOrder = Subject.ELDER_FIRST.compare(asked.one(), asked.other()) <= 0;
    Subject elder = inOrder ? asked.one() : asked.other();
    Subject younger = inOrder ? asked.other() : asked.one();
    Explanation alone = judge.compare(tenant, elder.alert(), younger.alert());
    return store
        .joins(tenant, List.of(moment(elder.alert()), moment(younger.alert())))
        .thenApply(joins -> new PairStory(elder, younger, joins, alone).json());
  }
}
