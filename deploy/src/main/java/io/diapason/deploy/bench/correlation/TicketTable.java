package io.diapason.deploy.bench.correlation;

import io.diapason.deploy.bench.correlation.score.TicketScore;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came to people from each judge, one row each. */
final class TicketTable {

  private static final List<String> HEADER =
      List.of(
          "after a day",
          "alerts",
          "tickets",
          "reduction",
          "phases opened",
          "touched",
          "of",
          "false/day",
          "seconds");

  private final String title;
  private final List<List<String>> rows = new ArrayList<>();

  TicketTable(String title) {
    this.title = title;
  }

  void add(String judge, TicketScore score, double seconds) {
    rows.add(
        List.of(
            judge,
            Words.count(score.events()),
            Words.count(score.tickets()),
            String.format(Locale.ROOT, "%.4f", score.reduction()),
            Words.count(score.opened().size()),
            Words.count(score.touched().size()),
            Words.count(score.happenings()),
            String.format(Locale.ROOT, "%.1f", score.falsePerDay()),
            Words.seconds(seconds)));
  }

  Section section() {
    return new Section(
        title,
        new Table(HEADER, rows),
        List.of(
            "A phase opens a ticket when an alert of it is the first of an incident, and touches"
                + " one when an alert of it is in one; a false ticket has no alert of any phase."));
  }
}
