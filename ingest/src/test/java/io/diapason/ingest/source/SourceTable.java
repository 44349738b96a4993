package io.diapason.ingest.source;

import io.diapason.ingest.source.catalogue.KnownSources;
import io.diapason.vocabulary.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each known body of a source is read as, one line for each thing that is understood. The
 * table of a source lies beside its bodies as {@code expected.tsv}; {@link #main} prints the lines
 * of today's code, to be compared with the bodies by eye before they become expectations.
 *
 * <p>The last column names the alert: lines of one source with the same name have one fingerprint,
 * lines with different names have different ones.
 */
final class SourceTable {

  static final String HEADER =
      "file\theaders\tverdict\tsays\tname\tci\tseverity\tstartsAt\tendsAt\turl\talert";

  private static final List<String> PLACES =
      List.of("service", "device", "host", "instance", "pod", "node", "job");

  private final Source source;
  private final Map<Fingerprint, String> names = new HashMap<>();

  SourceTable(String folder) {
    this.source =
        KnownSources.all()
            .find(folder)
            .orElseThrow(() -> new IllegalStateException("No source is called " + folder));
  }

  /** Prints the table of one source: its name, and a folder with its bodies. */
  public static void main(String... arguments) throws IOException {
    SourceTable table = new SourceTable(arguments[0]);
    System.out.println(HEADER);
    try (Stream<Path> files = Files.list(Path.of(arguments[1]).resolve(arguments[0]))) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (!name.equals("expected.tsv")) {
          table.lines(name, "", Files.readAllBytes(file)).forEach(System.out::println);
        }
      }
    }
  }

  /** What a body is read as; headers are written {@code name: text | name: text}. */
  List<String> lines(String file, String headers, byte[] bytes) {
    Parsed parsed = read(file, headers, bytes);
    List<String> lines = new ArrayList<>();
    for (AlertDraft draft : parsed.accepted()) {
      lines.add(String.join("\t", file, headers, "alert", alert(draft)));
    }
    for (ChangeDraft change : parsed.changes()) {
      lines.add(String.join("\t", file, headers, "change", change(change)));
    }
    for (Rejection rejection : parsed.rejections()) {
      lines.add(String.join("\t", file, headers, "refused", said(rejection.message())));
    }
    Handshake handshake = parsed.handshake();
    if (handshake != null) {
      lines.add(String.join("\t", file, headers, "handshake", said(handshake.meaning())));
    }
    return lines;
  }

  /** What the source makes of a body. */
  Parsed read(String file, String headers, byte[] bytes) {
    return source.read(posted(file, headers, bytes), "default");
  }

  private String alert(AlertDraft draft) {
    return String.join(
        "\t",
        draft.says().name(),
        said(draft.name()),
        said(ci(draft.labels())),
        draft.severity().name(),
        moment(draft.startsAt()),
        moment(draft.endsAt()),
        said(draft.generatorUrl()),
        names.computeIfAbsent(draft.fingerprint(), unknown -> "alert-" + (names.size() + 1)));
  }

  private static String change(ChangeDraft change) {
    return String.join(
        "\t",
        change.kind(),
        said(change.summary()),
        said(change.ci()),
        "",
        moment(change.at()),
        "",
        said(change.url()),
        said(change.id()));
  }

  private static String ci(Map<String, String> labels) {
    return PLACES.stream()
        .filter(labels::containsKey)
        .map(place -> place + "=" + labels.get(place))
        .findFirst()
        .orElse("");
  }

  private static String moment(@Nullable Instant moment) {
    return moment == null ? "" : moment.toString();
  }

  private static String said(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }

  private static Posted posted(String file, String headers, byte[] bytes) {
    Map<String, String> all = new LinkedHashMap<>(headers(headers.split(" \\| ")));
    if (!file.endsWith(".http.txt") && !file.startsWith("binary_")) {
      return new Posted(all, Map.of(), bytes);
    }
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    String[] head = text.substring(0, end < 0 ? text.length() : end).split("\n");
    headers(head).forEach(all::putIfAbsent);
    String body = end < 0 ? "" : text.substring(end + 2);
    return new Posted(all, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> headers(String... lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (colon > 0 && !line.startsWith("POST ")) {
        headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
      }
    }
    return headers;
  }
}
