package io.diapason.deploy.bench.measure;

/**
 * One process as {@code /proc/<pid>/stat} shows it.
 *
 * @param parent the process that started it
 * @param ticks its CPU time in user and kernel mode, and that of its children that have ended, in
 *     hundredths of a second
 */
public record ProcStat(long pid, long parent, long ticks) {

  /** Counted from the state, the first field after the name. */
  private static final int PARENT = 1;

  private static final int FIRST_TIME = 11;
  private static final int TIMES = 4;

  /**
   * Reads the one line of the file.
   *
   * @throws IllegalArgumentException when it is not such a line
   */
  public static ProcStat parse(String line) {
    // The name stands in parentheses and may hold any, and blanks too.
    int open = line.indexOf('(');
    int close = line.lastIndexOf(')');
    String[] fields = close < 0 ? new String[0] : line.substring(close + 1).trim().split(" ", -1);
    if (open < 1 || fields.length < FIRST_TIME + TIMES) {
      throw new IllegalArgumentException(
          "Expected a line of /proc/<pid>/stat, but got '" + line + "'");
    }
    long ticks = 0;
    for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return new ProcStat(
        Long.parseLong(line.substring(0, open).trim()), Long.parseLong(fields[PARENT]), ticks);
  }
}
