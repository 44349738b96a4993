package io.diapason.deploy.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where it was measured; without it no figure says anything.
 *
 * @param memoryGib what the kernel calls its total
 * @param load how many processes wanted to run in the minute before, to see whether it was quiet
 */
public record Machine(
    String cpu, int cores, double memoryGib, String jdk, String kernel, String load) {

  private static final double KIB_PER_GIB = 1024.0 * 1024;

  /** Reads this machine; what the kernel does not tell is empty or 0. */
  public static Machine read() {
    List<String> load = lines("/proc/loadavg");
    return of(
        lines("/proc/cpuinfo"),
        lines("/proc/meminfo"),
        load.isEmpty() ? "" : load.get(0).replaceFirst(" .*", ""));
  }

  static Machine of(List<String> cpus, List<String> memory, String load) {
    return new Machine(
        after(cpus, "model name"),
        Runtime.getRuntime().availableProcessors(),
        Math.round(10 * number(after(memory, "MemTotal")) / KIB_PER_GIB) / 10.0,
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        load);
  }

  /** One line for people. */
  public String text() {
    return "%d cores (%s), %.1f GiB, %s, %s, load %s"
        .formatted(cores, cpu, memoryGib, jdk, kernel, load);
  }

  private static String after(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .findFirst()
        .orElse("");
  }

  private static double number(String text) {
    String digits = text.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Double.parseDouble(digits);
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException elsewhere) {
      return List.of();
    }
  }
}
