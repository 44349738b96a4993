package io.diapason.ingest.source.elasticwatcher;

import io.diapason.ingest.normalize.MessageTemplate;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Watches of Elasticsearch Watcher. */
public final class ElasticWatcherSource implements Source {

  static final String NAME = "elastic_watcher";

  /** The documented template is the watch's id, a colon, and what it found. */
  private static final Pattern LINE = Pattern.compile("([A-Za-z0-9_.-]{1,200})\\s*:\\s*(.*)");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("watcher");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    String text = posted.text().strip();
    if (text.isEmpty() || text.startsWith("{") || text.startsWith("[")) {
      return EachObject.of(posted, fields -> WatchReader.read(fields, posted.query(), tenant));
    }
    return Parsed.of(line(posted, text, tenant));
  }

  private static AlertDraft line(Posted posted, String text, String tenant) {
    String first = text.split("\\R", 2)[0];
    Matcher matcher = LINE.matcher(first);
    boolean named = matcher.matches();
    String watch = posted.query().getOrDefault("watch", named ? matcher.group(1) : "");
    return AlertDraftBuilder.of(NAME, tenant, Position.whole(posted.body()))
        .identity("watch", watch.isEmpty() ? MessageTemplate.withoutValues(first) : watch)
        .name(watch, "Watch of Elasticsearch")
        .summary(watch.isEmpty() || !named ? first : watch + ": " + matcher.group(2))
        .label("watch", watch)
        .annotation("text", text)
        .holdsFor(AlertDraft.NEVER_RESOLVED)
        .build();
  }
}
