package io.diapason.correlation.suppression;

import io.diapason.vocabulary.Suppression;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources by which a group's targets are explained. One is enough, and it stays until it ends,
 * so a thousand more sources change nothing and cost nothing.
 *
 * @param pure the eldest source that is no target; it explains every target
 * @param any the eldest source that is a target as well; it explains targets that are no sources,
 *     for two alerts that are both must not keep each other quiet
 */
public record Leaders(@Nullable Role pure, @Nullable Role any) {

  /** Nobody explains anything. */
  public static final Leaders NONE = new Leaders(null, null);

  private static final Comparator<Role> ELDEST =
      Comparator.comparing(Role::at).thenComparing(Role::alert);

  /** The sources of a group, for the case that a leader ends. */
  public interface Sources {

    /** All roles of the group, the change included. */
    Stream<Role> all();
  }

  /** Who leads after a role has changed. */
  public Leaders after(Role change, Sources group) {
    boolean pureEnded = isOf(pure, change) && !change.isPureSource();
    boolean anyEnded = isOf(any, change) && !(change.source() && change.target());
    Role nextPure = pureEnded ? eldest(group, false) : pure;
    Role nextAny = anyEnded ? eldest(group, true) : any;
    if (nextPure == null && change.isPureSource()) {
      nextPure = change;
    }
    if (nextAny == null && change.source() && change.target()) {
      nextAny = change;
    }
    return new Leaders(nextPure, nextAny);
  }

  /** Why a target is quiet; null when nobody explains it. */
  public @Nullable Suppression verdict(Role target) {
    Role source = pure != null ? pure : target.source() ? null : any;
    return source == null || !target.target()
        ? null
        : new Suppression(
            Suppression.Kind.INHIBITED,
            target.rule(),
            "explained by " + source.name() + ", which is open (rule " + target.rule() + ")",
            source.alert().value(),
            null);
  }

  private static boolean isOf(@Nullable Role leader, Role change) {
    return leader != null && leader.alert().equals(change.alert());
  }

  private static @Nullable Role eldest(Sources group, boolean targetsToo) {
    return group
        .all()
        .filter(role -> role.source() && role.target() == targetsToo)
        .min(ELDEST)
        .orElse(null);
  }
}
