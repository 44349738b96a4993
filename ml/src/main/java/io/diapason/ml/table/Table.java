package io.diapason.ml.table;

import java.util.List;
import java.util.Map;

/**
 * Rows by the names of their columns.
 *
 * @param columns in the order of the file
 * @param rows the good ones
 * @param rejections one sentence for each row that does not fit, naming its line
 */
public record Table(
    List<String> columns, List<Map<String, String>> rows, List<String> rejections) {}
