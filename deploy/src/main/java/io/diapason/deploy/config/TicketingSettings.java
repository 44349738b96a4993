package io.diapason.deploy.config;

import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When incidents become tickets and who hears of them.
 *
 * @param openAt the lowest priority that needs people; what is lower gets no ticket
 * @param escalateAfter how long a ticket may stay unacknowledged before each further step
 * @param webhook where notices are sent; null when nobody is told
 */
public record TicketingSettings(
    Priority openAt, List<Duration> escalateAfter, @Nullable WebhookSettings webhook) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  /** Tickets from P4 up, two escalations, no webhook. */
  public static TicketingSettings defaults() {
    return new TicketingSettings(
        Priority.P4, List.of(Duration.ofMinutes(15), Duration.ofHours(1)), null);
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
          WebhookSettings.read(section));
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
