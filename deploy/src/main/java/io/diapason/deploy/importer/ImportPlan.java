package io.diapason.deploy.importer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What would be made of an export, and what became of each thing of it. */
public final class ImportPlan {

  private static final int LONGEST_ID = 80;

  private final Instant asOf;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> imperfect = new HashSet<>();
  private final Map<String, List<Map<String, Object>>> sections = new TreeMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  ImportPlan(Instant asOf) {
    this.asOf = asOf;
  }

  /** What ended before is left out. */
  Instant asOf() {
    return asOf;
  }

  /** What became of everything, in the order in which it was met. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** How many things map so. */
  public long count(Grade grade) {
    return findings.stream().filter(finding -> finding.grade() == grade).count();
  }

  void rough(String what, String why) {
    note(Grade.ROUGH, what, why);
  }

  void lost(String what, String why) {
    note(Grade.LOST, what, why);
  }

  private void note(Grade grade, String what, String why) {
    imperfect.add(what);
    Finding finding = new Finding(grade, what, why);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /** Ends with a thing: it maps one to one unless something else was said of it. */
  void done(String what) {
    if (!imperfect.contains(what)) {
      findings.add(new Finding(Grade.EXACT, what, ""));
    }
  }

  /** Our id for a thing of the export: the same whenever it is asked for, and nobody else's. */
  String id(String kind, String theirs, String name) {
    return ids.computeIfAbsent(kind + ":" + theirs, any -> free(kind, slug(name, kind)));
  }

  /** Our id for a thing that was met; null when it was not. */
  @Nullable String known(String kind, String theirs) {
    return ids.get(kind + ":" + theirs);
  }

  private String free(String kind, String wanted) {
    String id = wanted;
    for (int i = 2; !taken.add(kind + ":" + id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  private static String slug(String name, String kind) {
    String slug =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = slug.substring(0, Math.min(LONGEST_ID, slug.length()));
    return cut.isEmpty() ? kind : cut;
  }

  /** Adds an entry to a list of a file, such as {@code schedules}. */
  Map<String, Object> add(String section) {
    Map<String, Object> entry = new LinkedHashMap<>();
    sections.computeIfAbsent(section, any -> new ArrayList<>()).add(entry);
    return entry;
  }

  /** The entries of a list of a file. */
  List<Map<String, Object>> entries(String section) {
    return sections.getOrDefault(section, List.of());
  }
}
