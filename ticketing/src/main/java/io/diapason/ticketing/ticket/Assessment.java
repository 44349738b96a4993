package io.diapason.ticketing.ticket;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How people weigh a ticket; together the two give its priority by the {@link PriorityMatrix}.
 *
 * @param impact how much is hit; null when nobody said
 * @param urgency how soon it hurts; null when nobody said
 * @param by who said so last; null when nobody did
 */
public record Assessment(@Nullable Level impact, @Nullable Level urgency, @Nullable String by) {

  /** Nobody weighed it. */
  public static final Assessment NONE = new Assessment(null, null, null);

  /** How much, or how soon. */
  public enum Level {
    HIGH,
    MEDIUM,
    LOW;

    /** In running text. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it gives a priority. */
  public boolean givesPriority() {
    return impact != null && urgency != null;
  }

  /** The same with what somebody says now; what is not said stands. */
  Assessment with(Assessment news, String who) {
    Level newImpact = news.impact == null ? impact : news.impact;
    Level newUrgency = news.urgency == null ? urgency : news.urgency;
    return newImpact == impact && newUrgency == urgency
        ? this
        : new Assessment(newImpact, newUrgency, who);
  }

  /** One line for people. */
  public String words() {
    return "Impact " + of(impact) + ", urgency " + of(urgency);
  }

  private static String of(@Nullable Level level) {
    return level == null ? "not said" : level.word();
  }
}
