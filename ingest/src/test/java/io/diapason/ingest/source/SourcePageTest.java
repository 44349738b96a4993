package io.diapason.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.catalogue.KnownSources;
import io.diapason.vocabulary.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the page of all sources to the code: their names, and how their alerts end. That is learned
 * from the bodies that lie here: either an end is said of an alert that fired, or a firing declares
 * how long it holds.
 */
class SourcePageTest {

  private static final Path PAGE = Path.of("..", "deploy", "docs", "sources", "README.md");
  private static final Path BODIES = Path.of("src", "test", "resources", "payload");

  @Test
  void namesEverySourceAndHowItsAlertsEnd() throws IOException {
    List<String> expected = new ArrayList<>();
    for (Source source : KnownSources.all().all()) {
      expected.add(names(source) + " | " + end(source));
    }
    List<String> written =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ["))
            .map(line -> line.split(" \\| ", -1))
            .map(cells -> cells[1] + " | " + cells[2])
            .toList();
    assertThat(written).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String names(Source source) {
    Set<String> aliases = new TreeSet<>(source.aliases());
    return Stream.concat(Stream.of(source.name()), aliases.stream())
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
  }

  private static String end(Source source) throws IOException {
    Set<Fingerprint> open = new HashSet<>();
    Set<Fingerprint> over = new HashSet<>();
    Set<Duration> lapses = new TreeSet<>();
    boolean changes = false;
    for (Parsed parsed : everything(source)) {
      changes |= !parsed.changes().isEmpty();
      for (AlertDraft draft : parsed.accepted()) {
        boolean both = draft.says() == AlertDraft.Says.HOLDS_UNTIL_END;
        boolean ends = draft.says() == AlertDraft.Says.RESOLVED;
        (ends ? over : open).add(draft.fingerprint());
        if (both) {
          over.add(draft.fingerprint());
        } else if (!ends && draft.holdsFor().compareTo(AlertDraft.UNTIL_RESOLVED) < 0) {
          lapses.add(draft.holdsFor());
        }
      }
    }
    over.retainAll(open);
    String lapse = lapses.stream().map(SourcePageTest::words).collect(Collectors.joining(", "));
    if (open.isEmpty()) {
      return changes ? "only changes" : "nothing is known";
    }
    String told = over.isEmpty() ? "" : lapse.isEmpty() ? "resolves" : "resolves, else after ";
    return (told.isEmpty() && !lapse.isEmpty() ? "after " : told) + lapse;
  }

  private static List<Parsed> everything(Source source) throws IOException {
    List<Parsed> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(BODIES)) {
      for (Path folder : folders.sorted().toList()) {
        String name = String.valueOf(folder.getFileName());
        boolean own =
            KnownSources.all()
                .find(name)
                .map(Source::name)
                .filter(source.name()::equals)
                .isPresent();
        if (own && Files.exists(folder.resolve("expected.tsv"))) {
          all.addAll(rows(folder, new SourceTable(name)));
        }
      }
    }
    return all;
  }

  private static List<Parsed> rows(Path folder, SourceTable table) throws IOException {
    List<Parsed> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("expected.tsv"))) {
      String[] cells = line.split("\t", 3);
      Path body = folder.resolve(cells[0]);
      if (Files.isRegularFile(body)) {
        rows.add(table.read(cells[0], cells[1], Files.readAllBytes(body)));
      }
    }
    return rows;
  }

  private static String words(Duration duration) {
    return duration.toHours() == 0 ? duration.toMinutes() + " min" : duration.toHours() + " h";
  }
}
