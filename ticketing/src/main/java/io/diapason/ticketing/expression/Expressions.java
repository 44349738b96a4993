package io.diapason.ticketing.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what was read, the texts used last: a run asks the same conditions again and again, and
 * reading one costs a thousand times what asking it does.
 */
public final class Expressions {

  private static final int KEPT = 2_000;

  private record Key(Class<?> kind, String text, FactShape shape) {}

  private final Map<Key, Object> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * A condition.
   *
   * @throws ExpressionException when it is not one over such facts
   */
  public Expression condition(String text, FactShape shape) {
    return get(Expression.class, text, shape, () -> Expression.condition(text, shape));
  }

  /**
   * A text with expressions.
   *
   * @throws ExpressionException when one of its expressions is none over such facts
   */
  public Template template(String text, FactShape shape) {
    return get(Template.class, text, shape, () -> Template.of(text, shape));
  }

  private synchronized <T> T get(Class<T> kind, String text, FactShape shape, Supplier<T> read) {
    Key key = new Key(kind, text, shape);
    Object known = kept.get(key);
    T found = known == null ? read.get() : kind.cast(known);
    kept.put(key, found);
    return found;
  }
}
