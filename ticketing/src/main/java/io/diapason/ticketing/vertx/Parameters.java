package io.diapason.ticketing.vertx;

import io.diapason.ticketing.api.BadInput;
import io.diapason.ticketing.api.Constants;
import io.diapason.ticketing.api.MomentText;
import io.diapason.ticketing.api.NearestWord;
import io.diapason.ticketing.paging.Cursor;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a query, and refuses what it cannot read by name. */
record Parameters(RoutingContext request) {

  /** Refuses a parameter that is not among these: a misspelt filter must not list everything. */
  Parameters only(String... known) {
    List<String> names = List.of(known);
    for (String name : request.queryParams().names()) {
      if (!names.contains(name)) {
        throw new BadInput(
            "Expected only the parameters "
                + String.join(", ", names)
                + ", but found '"
                + name
                + "'; did you mean '"
                + NearestWord.to(name, names)
                + "'?");
      }
    }
    return this;
  }

  @Nullable String text(String name) {
    String value = request.queryParams().get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  int number(String name, int otherwise, int max) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= 0) {
        return Math.min(value, max);
      }
    } catch (NumberFormatException e) {
      // Answered below, like a negative number.
    }
    throw new BadInput("Expected '" + name + "' to be a number from 0 up, but got '" + text + "'");
  }

  Instant moment(String name, Instant otherwise) {
    String text = text(name);
    return text == null ? otherwise : MomentText.read(name, text);
  }

  @Nullable Instant momentOrNull(String name) {
    String text = text(name);
    return text == null ? null : MomentText.read(name, text);
  }

  /** One constant at most. */
  <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    Set<E> found = constants(name, type);
    if (found.size() > 1) {
      throw new BadInput("Expected '" + name + "' to be one word, but got " + found.size());
    }
    return found.isEmpty() ? null : found.iterator().next();
  }

  @Nullable Cursor cursor() {
    try {
      return Cursor.decode(text("cursor"));
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  /** One constant, or several with commas between them, or the parameter several times. */
  <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
    Set<E> found = new LinkedHashSet<>();
    for (String value : request.queryParams().getAll(name)) {
      for (String word : value.split(",", -1)) {
        if (!word.isBlank()) {
          found.add(Constants.required(name, word, type));
        }
      }
    }
    return found;
  }
}
