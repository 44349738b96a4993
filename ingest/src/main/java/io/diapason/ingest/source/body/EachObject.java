package io.diapason.ingest.source.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Handshake;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body object by object: one, several in a row, or a list of them. Each is judged by
 * itself, so a bad one costs its neighbours nothing.
 */
public final class EachObject {

  private final List<AlertDraft> alerts = new ArrayList<>();
  private final List<ChangeDraft> changes = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private @Nullable Handshake handshake;

  private EachObject() {}

  /** Reads every object of a request. */
  public static Parsed of(Posted posted, Function<Fields, Parsed> reader) {
    Trees trees = BodyReader.read(posted);
    List<JsonNode> values = trees.values();
    Rejection problem = trees.problem();
    Position whole = Position.whole(posted.body());
    EachObject each = new EachObject();
    for (int index = 0; index < values.size(); index++) {
      Position place =
          values.size() == 1 ? whole : new Position("", index, whole.from(), whole.to());
      each.add(Fields.of(values.get(index), place), reader);
    }
    if (problem != null) {
      each.rejections.add(problem);
    }
    return each.joined();
  }

  /** Reads every object of a list inside a body. */
  public static Parsed of(List<Fields> elements, Function<Fields, Parsed> reader) {
    EachObject each = new EachObject();
    elements.forEach(element -> each.add(element, reader));
    return each.joined();
  }

  private void add(Fields fields, Function<Fields, Parsed> reader) {
    if (!fields.node().isObject()) {
      fields.wrong(Rejection.Reason.WRONG_TYPE, "an object", "", Found.of(fields.node()));
      rejections.add(fields.problem());
      return;
    }
    Parsed parsed = reader.apply(fields);
    alerts.addAll(parsed.accepted());
    changes.addAll(parsed.changes());
    rejections.addAll(parsed.rejections());
    handshake = handshake == null ? parsed.handshake() : handshake;
  }

  private Parsed joined() {
    boolean silent = alerts.isEmpty() && changes.isEmpty() && rejections.isEmpty();
    return silent && handshake == null
        ? Parsed.nothing("an empty list")
        : new Parsed(alerts, changes, rejections, handshake);
  }
}
