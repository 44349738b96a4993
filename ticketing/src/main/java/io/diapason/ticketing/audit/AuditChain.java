package io.diapason.ticketing.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows whether entries of a subject were altered or taken away after they were written. */
public final class AuditChain {

  private AuditChain() {}

  /**
   * What is wrong with the entries of one subject; nothing when they are as they were written.
   *
   * @param entries all of the subject, in any order; those outside of the chain do not count
   * @param trail the end of the chain as the subject itself has it
   */
  public static List<String> findings(List<AuditEntry> entries, AuditTrail trail) {
    List<AuditEntry> chain = new ArrayList<>(entries);
    chain.addAll(trail.unsaid());
    List<AuditEntry> ordered =
        chain.stream()
            .filter(entry -> entry.seal().number() > 0)
            .distinct()
            .sorted(Comparator.comparingLong(entry -> entry.seal().number()))
            .toList();
    List<String> findings = new ArrayList<>();
    long number = 0;
    String head = "";
    for (AuditEntry entry : ordered) {
      number++;
      if (entry.seal().number() != number) {
        findings.add("Expected entry " + number + ", but found " + entry.seal().number());
        number = entry.seal().number();
      } else if (!entry.seal().previous().equals(head)) {
        findings.add("Expected entry " + (number - 1) + " as it was written, but it is another");
      }
      head = entry.hash();
    }
    if (number != trail.count()) {
      findings.add("Expected " + trail.count() + " entries, but found " + number);
    } else if (!head.equals(trail.head())) {
      findings.add("Expected entry " + number + " as it was written, but it is another");
    }
    return List.copyOf(findings);
  }
}
