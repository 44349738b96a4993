package io.diapason.ml.advice;

import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The advice that stands when no model is sure, or none is trained yet.
 *
 * <p>Priority = urgency (the worst severity) times impact (the most business-critical tier among
 * the CIs involved, the likeliest culprit included; no CI at all counts as tier 3):
 *
 * <pre>
 *            tier 1  tier 2  tier 3  tier 4
 *  CRITICAL    P1      P2      P3      P3
 *  ERROR       P2      P3      P3      P4
 *  WARNING     P3      P4      P4      P5
 *  INFO        P5      P5      P5      P5
 * </pre>
 *
 * {@value #MANY_CIS} or more CIs raise it by one level, never more, and never for INFO. The team is
 * the owner of the likeliest culprit, else the most frequent owner among the CIs (of equals the
 * first in the alphabet), else nobody.
 */
public final class DefaultRule {

  /** So many CIs involved mean that more than one thing is down. */
  public static final int MANY_CIS = 8;

  private DefaultRule() {}

  /** Both answers. */
  public static Advice advise(IncidentFacts facts) {
    return new Advice(priority(facts), team(facts));
  }

  /** How soon somebody must work on it. */
  public static Answer priority(IncidentFacts facts) {
    int tier = facts.cis().stream().mapToInt(Ci::tier).min().orElse(Ci.DEFAULT_TIER);
    Priority priority = matrix(facts.worst(), tier);
    List<String> reasons = new ArrayList<>();
    reasons.add(
        "severity "
            + facts.worst()
            + (facts.cis().isEmpty() ? " on no known CI (taken as tier " : " on tier ")
            + tier
            + (facts.cis().isEmpty() ? ")" : "")
            + " gives "
            + priority);
    boolean many = facts.cis().size() >= MANY_CIS;
    if (many && priority != Priority.P1 && facts.worst() != Severity.INFO) {
      priority = raised(priority);
      reasons.add(facts.cis().size() + " CIs involved raise it to " + priority);
    }
    return byRule(priority.name(), reasons);
  }

  /** Whose it is. */
  public static Answer team(IncidentFacts facts) {
    if (facts.cis().isEmpty()) {
      return byRule("", List.of("no known CI is involved, so nobody is known to own it"));
    }
    Ci culprit = facts.cis().get(0);
    if (!culprit.team().isEmpty()) {
      return byRule(culprit.team(), List.of(culprit.id() + " is owned by team " + culprit.team()));
    }
    String owner = mostFrequentOwner(facts.cis());
    if (owner.isEmpty()) {
      return byRule("", List.of("none of the CIs involved has a known owner"));
    }
    return byRule(
        owner,
        List.of(
            culprit.id() + " has no known owner",
            "team " + owner + " owns most of the other CIs involved"));
  }

  private static Priority matrix(Severity severity, int tier) {
    return switch (severity) {
      case CRITICAL -> tier == 1 ? Priority.P1 : tier == 2 ? Priority.P2 : Priority.P3;
      case ERROR -> tier == 1 ? Priority.P2 : tier == 4 ? Priority.P4 : Priority.P3;
      case WARNING -> tier == 1 ? Priority.P3 : tier == 4 ? Priority.P5 : Priority.P4;
      case INFO -> Priority.P5;
    };
  }

  private static Priority raised(Priority priority) {
    return switch (priority) {
      case P1, P2 -> Priority.P1;
      case P3 -> Priority.P2;
      case P4 -> Priority.P3;
      case P5 -> Priority.P4;
    };
  }

  private static String mostFrequentOwner(List<Ci> cis) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Ci ci : cis) {
      if (!ci.team().isEmpty()) {
        counts.merge(ci.team(), 1, Integer::sum);
      }
    }
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> owner : counts.entrySet()) {
      if (owner.getValue() > most) {
        best = owner.getKey();
        most = owner.getValue();
      }
    }
    return best;
  }

  private static Answer byRule(String value, List<String> reasons) {
    return new Answer(value, Answer.DecidedBy.RULE, null, null, List.copyOf(reasons));
  }
}
