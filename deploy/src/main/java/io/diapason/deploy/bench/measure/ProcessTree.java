package io.diapason.deploy.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The CPU time of a process with all that it has started. Linux only. */
public final class ProcessTree {

  private static final Path PROC = Path.of("/proc");

  /** The kernel shows times to programs in this unit on every architecture that Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private ProcessTree() {}

  /**
   * CPU-seconds up to now, user and kernel mode, to a hundredth of a second for each process.
   *
   * @throws UncheckedIOException when the kernel shows no processes
   */
  public static double cpuSeconds(long root) {
    List<ProcStat> all = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path folder : folders) {
        try {
          all.add(ProcStat.parse(Files.readString(folder.resolve("stat"))));
        } catch (IOException ended) {
          // Between the listing and the reading; its parent has its time now.
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read " + PROC + ", but " + e, e);
    }
    return cpuSeconds(all, root);
  }

  /** The same of processes that were read; 0 when the root is not among them. */
  static double cpuSeconds(Collection<ProcStat> all, long root) {
    Map<Long, List<ProcStat>> byParent = new HashMap<>();
    Deque<ProcStat> open = new ArrayDeque<>();
    for (ProcStat process : all) {
      byParent.computeIfAbsent(process.parent(), any -> new ArrayList<>()).add(process);
      if (process.pid() == root) {
        open.add(process);
      }
    }
    long ticks = 0;
    while (!open.isEmpty()) {
      ProcStat process = open.remove();
      ticks += process.ticks();
      open.addAll(byParent.getOrDefault(process.pid(), List.of()));
    }
    return ticks / TICKS_PER_SECOND;
  }
}
