package io.diapason.ml.table;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads a table from a CSV file (RFC 4180, UTF-8, a header first), compressed when it ends in .gz.
 */
public final class TableFile {

  private TableFile() {}

  /**
   * Reads all rows that have as many fields as the header.
   *
   * @throws UncheckedIOException when the file cannot be read or is no CSV
   */
  public static Table read(Path file) {
    try (CSVReader lines =
        new CSVReaderBuilder(
                new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8)))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      String[] header = lines.readNext();
      if (header == null) {
        throw new IOException("it is empty");
      }
      return rows(List.of(header), lines);
    } catch (CsvException e) {
      throw unreadable(file, new IOException(e));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Table rows(List<String> columns, CSVReader lines)
      throws IOException, CsvException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> rejections = new ArrayList<>();
    for (String[] fields = lines.readNext(); fields != null; fields = lines.readNext()) {
      if (fields.length != columns.size()) {
        rejections.add(
            "Expected %d fields in line %d, but got %d"
                .formatted(columns.size(), lines.getLinesRead(), fields.length));
        continue;
      }
      Map<String, String> row = new HashMap<>();
      for (int at = 0; at < fields.length; at++) {
        row.put(columns.get(at), fields[at]);
      }
      rows.add(row);
    }
    return new Table(columns, List.copyOf(rows), List.copyOf(rejections));
  }

  private static InputStream open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  private static UncheckedIOException unreadable(Path file, IOException e) {
    return new UncheckedIOException("Expected a table in " + file + ", but " + e.getMessage(), e);
  }
}
