package io.diapason.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Identities are kept in logs, stores and other people's trackers: the values pinned here never
 * change. A better rule gets a new version prefix beside this one.
 */
class IdentityTest {

  private static final Map<String, String> LABELS =
      Map.of("alertname", "HostDown", "instance", "web-1:9100", "zone", "Zürich");

  @Test
  void fingerprintsOfVersionOneArePinned() {
    assertThat(Fingerprint.of("default", LABELS))
        .hasToString("v1:369caf9fada78323658f9654e48290a8");
    assertThat(Fingerprint.of("default", Map.of()))
        .hasToString("v1:fc1153d54a401ae5922292e8e99a95b5");
    assertThat(Fingerprint.of("acme", LABELS)).hasToString("v1:84def40998533241c1a7dc96b557bf91");
  }

  @Test
  void incidentAndTicketIdsArePinned() {
    IncidentId incident =
        IncidentId.of(
            "default",
            new Fingerprint("v1:0123456789abcdef0123456789abcdef"),
            Instant.parse("2026-01-05T08:00:00.123Z"));

    assertThat(incident).hasToString("INC-dc822c89ea60bd0b");
    assertThat(TicketId.of("default", incident)).hasToString("TKT-13531ffcad33999e");
  }

  @Test
  void whatIsFinerThanAMillisecondHasNoSayInAnIncidentId() {
    Fingerprint fingerprint = Fingerprint.of("default", LABELS);
    Instant at = Instant.parse("2026-01-05T08:00:00.123Z");

    assertThat(IncidentId.of("default", fingerprint, at.plusNanos(999_999)))
        .isEqualTo(IncidentId.of("default", fingerprint, at));
  }

  @Test
  void theOrderOfLabelsHasNoSay() {
    Random random = new Random(4711);
    for (int round = 0; round < 500; round++) {
      Map<String, String> labels = labels(random);
      List<String> names = new ArrayList<>(labels.keySet());
      Collections.shuffle(names, random);
      Map<String, String> shuffled = new LinkedHashMap<>();
      names.forEach(name -> shuffled.put(name, labels.get(name)));

      assertThat(Fingerprint.of("default", shuffled))
          .as("%s", labels)
          .isEqualTo(Fingerprint.of("default", labels));
    }
  }

  @Test
  void differentLabelsHaveDifferentFingerprints() {
    Random random = new Random(42);
    Map<Fingerprint, String> seen = new HashMap<>();
    for (int round = 0; round < 20_000; round++) {
      String tenant = word(random);
      Map<String, String> labels = labels(random);
      String subject = texts(tenant, labels);
      String before = seen.put(Fingerprint.of(tenant, labels), subject);
      assertThat(before == null ? subject : before).isEqualTo(subject);
    }
  }

  @Test
  void theBoundaryBetweenLabelsCannotBeForged() {
    assertThat(
            List.of(
                Fingerprint.of("t", Map.of("a", "bc")),
                Fingerprint.of("t", Map.of("ab", "c")),
                Fingerprint.of("ta", Map.of("", "bc")),
                Fingerprint.of("t", Map.of("a", "b", "c", "")),
                Fingerprint.of("t", Map.of("a", "", "b", "c")),
                Fingerprint.of("t", Map.of("a", "b\0c")),
                Fingerprint.of("t", Map.of("a", "b=c")),
                Fingerprint.of("t", Map.of("a", "b,c=")),
                Fingerprint.of("t", Map.of("a", "b\0\0\0\1c"))))
        .doesNotHaveDuplicates();
  }

  private static String texts(String tenant, Map<String, String> labels) {
    List<String> texts = new ArrayList<>(List.of(quoted(tenant)));
    new TreeMap<>(labels).forEach((name, value) -> texts.add(quoted(name) + quoted(value)));
    return String.join("", texts);
  }

  private static String quoted(String text) {
    return text.length() + ":" + text;
  }

  /** Few letters and short words, so that concatenations often read alike. */
  private static Map<String, String> labels(Random random) {
    Map<String, String> labels = new TreeMap<>();
    for (int label = random.nextInt(4); label >= 0; label--) {
      labels.put(word(random), word(random));
    }
    return labels;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int letter = random.nextInt(4); letter > 0; letter--) {
      word.append("ab=,\0\u00fc".charAt(random.nextInt(6)));
    }
    return word.toString();
  }
}
