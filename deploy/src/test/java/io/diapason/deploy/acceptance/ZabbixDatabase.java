package io.diapason.deploy.acceptance;

import io.diapason.deploy.acceptance.ZabbixProblem.Occasion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The SQL with which Debian's Zabbix fills a new database, its media types among it. */
record ZabbixDatabase(String sql) {

  private static final Path FILE = Path.of("/usr/share/zabbix-server-pgsql/data.sql.gz");

  static ZabbixDatabase read() throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(FILE))) {
      return new ZabbixDatabase(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  MediaType mediaType(String name) {
    Map<String, String> type =
        rows("media_type").stream()
            .filter(row -> name.equals(row.get("name")))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Expected a media type " + name));
    Map<String, String> parameters = new LinkedHashMap<>();
    rowsOf("media_type_param", type)
        .forEach(row -> parameters.put(row.get("name"), row.get("value")));
    Map<Occasion, Map<String, String>> messages = new EnumMap<>(Occasion.class);
    for (Occasion occasion : Occasion.values()) {
      rowsOf("media_type_message", type)
          .filter(row -> row.get("eventsource").equals("0"))
          .filter(row -> row.get("recovery").equals(occasion.digit()))
          .forEach(row -> messages.put(occasion, message(row)));
    }
    return new MediaType(type.get("script"), parameters, messages);
  }

  private static Map<String, String> message(Map<String, String> row) {
    // Zabbix ends its lines as mails do.
    String text = row.get("message").replace("\r", "").replace("\n", "\r\n");
    return Map.of("{ALERT.SUBJECT}", row.get("subject"), "{ALERT.MESSAGE}", text);
  }

  private Stream<Map<String, String>> rowsOf(String table, Map<String, String> type) {
    return rows(table).stream()
        .filter(row -> row.get("mediatypeid").equals(type.get("mediatypeid")));
  }

  private List<Map<String, String>> rows(String table) {
    Matcher insert =
        Pattern.compile("(?m)^INSERT INTO " + table + " \\(([^)]*)\\) values \\(").matcher(sql);
    List<Map<String, String>> rows = new ArrayList<>();
    while (insert.find()) {
      List<String> values = values(insert.end());
      Map<String, String> row = new LinkedHashMap<>();
      for (String column : insert.group(1).split(",", -1)) {
        row.put(column, values.get(row.size()));
      }
      rows.add(row);
    }
    return rows;
  }

  /** The values of one row, each of which stands in apostrophes. */
  private List<String> values(int start) {
    List<String> values = new ArrayList<>();
    int at = start;
    do {
      // With an E before it, backslashes count.
      boolean escapes = sql.charAt(at) == 'E';
      StringBuilder value = new StringBuilder();
      at = value(escapes ? at + 2 : at + 1, escapes, value);
      values.add(value.toString());
    } while (sql.charAt(at++) == ',');
    return values;
  }

  private int value(int start, boolean escapes, StringBuilder value) {
    int at = start;
    while (true) {
      char next = sql.charAt(at++);
      if (next == '\'' && sql.charAt(at) != '\'') {
        return at;
      }
      if (next == '\\' && escapes) {
        value.append(meant(sql.charAt(at++)));
      } else {
        value.append(next);
        at += next == '\'' ? 1 : 0;
      }
    }
  }

  private static char meant(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escaped;
    };
  }
}
