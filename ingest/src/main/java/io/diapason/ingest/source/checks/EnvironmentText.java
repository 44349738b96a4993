package io.diapason.ingest.source.checks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a body that is the environment of a notification script, one {@code NAME=text} a line: what
 * {@code env | curl --data-binary @-} posts. Any other body is read as usual.
 */
public final class EnvironmentText {

  private static final Pattern FIRST_LINES =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=[^\\n&]*\\n[A-Za-z_][A-Za-z0-9_]*=(?s).*");

  private EnvironmentText() {}

  /** Reads every object of a request, or the one that its lines make. */
  public static Parsed each(Posted posted, Function<Fields, Parsed> reader) {
    String text = posted.text().strip().replace("\r", "");
    if (!FIRST_LINES.matcher(text).matches()) {
      return EachObject.of(posted, reader);
    }
    ObjectNode variables = JsonNodeFactory.instance.objectNode();
    text.lines()
        .filter(line -> line.indexOf('=') > 0)
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              variables.put(line.substring(0, equals), line.substring(equals + 1));
            });
    return reader.apply(Fields.of(variables, Position.whole(posted.body())));
  }
}
