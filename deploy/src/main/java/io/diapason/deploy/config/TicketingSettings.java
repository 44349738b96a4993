package io.diapason.deploy.config;

import io.diapason.ticketing.ticket.Assessment;
import io.diapason.ticketing.ticket.PriorityMatrix;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When incidents become tickets and who hears of them.
 *
 * @param openAt the lowest priority that needs people; what is lower gets no ticket
 * @param escalateAfter how long a ticket may stay unacknowledged before each further step
 * @param webhook where notices are sent; null when nobody is told
 * @param matrix which priority follows from impact and urgency
 */
public record TicketingSettings(
    Priority openAt,
    List<Duration> escalateAfter,
    @Nullable WebhookSettings webhook,
    PriorityMatrix matrix) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  /** Tickets from P4 up, two escalations, no webhook. */
  public static TicketingSettings defaults() {
    return new TicketingSettings(
        Priority.P4,
        List.of(Duration.ofMinutes(15), Duration.ofHours(1)),
        null,
        PriorityMatrix.usual());
  }

  static TicketingSettings read(Section parent) {
    try (Section section = parent.section("ticketing")) {
      TicketingSettings defaults = defaults();
      List<Duration> steps =
          section.readList(
              "escalateAfter", defaults.escalateAfter, Rules.duration(SHORTEST, LONGEST));
      requireRising(section, steps);
      return new TicketingSettings(
          section.read("openAt", defaults.openAt, Rules.oneOf(Priority.class)),
          steps,
          WebhookSettings.read(section),
          matrix(section));
    }
  }

  /** Rows by impact, each with the priorities by urgency: high, medium, low. */
  private static PriorityMatrix matrix(Section parent) {
    try (Section section = parent.section("matrix")) {
      List<List<Priority>> usual = PriorityMatrix.usual().rows();
      List<List<Priority>> rows = new ArrayList<>();
      for (Assessment.Level impact : Assessment.Level.values()) {
        List<Priority> row =
            section.readList(impact.word(), usual.get(rows.size()), Rules.oneOf(Priority.class));
        if (row.size() != usual.size()) {
          section
              .problems()
              .error(
                  section.mark(impact.word()),
                  "Expected three priorities in %s, for the urgencies high, medium and low, but got %d"
                      .formatted(section.named(impact.word()), row.size()));
          row = usual.get(rows.size());
        }
        rows.add(row);
      }
      return new PriorityMatrix(rows);
    }
  }

  private static void requireRising(Section section, List<Duration> steps) {
    for (int step = 1; step < steps.size(); step++) {
      if (steps.get(step).compareTo(steps.get(step - 1)) <= 0) {
        section
            .problems()
            .error(
                section.mark("escalateAfter"),
                "Expected each step in %s to be later than the one before, but %s follows %s"
                    .formatted(
                        section.named("escalateAfter"),
                        DurationText.write(steps.get(step)),
                        DurationText.write(steps.get(step - 1))));
      }
    }
  }
}
