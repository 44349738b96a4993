package io.diapason.ingest.fuzz;

import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.catalogue.KnownSources;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pushes mutated bodies through every source, as far as they would go at the door: read, judged,
 * stamped and written. Nothing may be thrown, and every rejection says why.
 *
 * <p>{@link #main} does so for as many bodies as it is told and prints what came of them.
 */
final class Fuzz {

  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final List<String> HEADERS =
      List.of("content-type", "x-github-event", "x-gitlab-event", "ce-type", "ce-id", "ce-source");
  private static final List<String> VALUES =
      List.of(
          "application/json",
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "application/cloudevents+json",
          "deployment_status",
          "push",
          "Pipeline Hook",
          "",
          "\u0000",
          "x");

  private final Mutator mutator;
  private final List<Seed> seeds;
  private final AdmissionPolicy policy = AdmissionPolicy.defaults();
  private long alerts;
  private long changes;
  private long refused;
  private long handshakes;

  /** A good body and the source that it belongs to. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares seeds.
  record Seed(Source source, String file, byte[] body) {}

  Fuzz(long seed, List<Seed> seeds) {
    this.mutator = new Mutator(seed);
    this.seeds = seeds;
  }

  /** Arguments: how many bodies, the seed, and folders with bodies below folders of sources. */
  public static void main(String... arguments) throws IOException {
    long count = Long.parseLong(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    List<Seed> seeds = new ArrayList<>();
    for (int folder = 2; folder < arguments.length; folder++) {
      seeds.addAll(seeds(Path.of(arguments[folder])));
    }
    Fuzz fuzz = new Fuzz(seed, seeds);
    System.out.println(count + " bodies made of " + seeds.size() + ", seed " + seed);
    Set<String> thrown = new HashSet<>();
    for (long done = 0; done < count; done++) {
      if (done % (count / 10) == 0) {
        System.out.println(done + ": " + fuzz.report());
      }
      try {
        fuzz.one();
      } catch (AssertionError e) {
        Throwable cause = e.getCause();
        String where = cause + " at " + Arrays.toString(Arrays.copyOf(cause.getStackTrace(), 12));
        if (thrown.add(where.substring(0, Math.min(300, where.length())))) {
          System.out.println(e.getMessage());
          System.out.println("  " + where);
        }
      }
    }
    System.out.println(thrown.size() + " kinds of failure");
    System.out.println(count + ": " + fuzz.report());
  }

  /** The bodies below a folder whose folders are named after sources. */
  static List<Seed> seeds(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".tsv") && !file.toString().endsWith(".md"))
          .sorted()
          .flatMap(Fuzz::seed)
          .toList();
    }
  }

  private static Stream<Seed> seed(Path file) {
    String folder = String.valueOf(file.getParent().getFileName());
    Optional<Source> source = KnownSources.all().find(folder);
    try {
      byte[] body = Files.readAllBytes(file);
      return source.map(found -> new Seed(found, file.toString(), body)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A request that may be wrong in any way.
   *
   * @param source whose door it goes to
   * @param file the good body of which it was made
   */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares attempts.
  record Attempt(Source source, String file, Map<String, String> headers, byte[] body) {

    @Override
    public String toString() {
      return "a body made of %s for %s with %s: %s"
          .formatted(file, source.name(), headers, new String(body, StandardCharsets.UTF_8));
    }
  }

  /** Makes one more; each tenth goes to another's door. */
  Attempt next() {
    Seed seed = seeds.get(mutator.next(seeds.size()));
    Source source = seed.source();
    if (mutator.next(10) == 0) {
      source = seeds.get(mutator.next(seeds.size())).source();
    }
    byte[] body = mutator.mutated(seed.body());
    Map<String, String> headers =
        Map.of(
            HEADERS.get(mutator.next(HEADERS.size())).toLowerCase(Locale.ROOT),
            VALUES.get(mutator.next(VALUES.size())));
    return new Attempt(source, seed.file(), headers, body);
  }

  /** Tries one more. */
  void one() {
    tried(next());
  }

  void tried(Attempt attempt) {
    try {
      Posted posted = new Posted(attempt.headers(), Map.of(), attempt.body());
      judge(attempt.source(), attempt.source().read(posted, "default"));
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("Expected to read or refuse " + attempt + ", but it threw", e);
    }
  }

  private void judge(Source source, Parsed read) {
    Parsed parsed = policy.judge(read);
    for (AlertDraft draft : parsed.accepted()) {
      VocabularyJson.write(draft.stamp(new Receipt("d-1", 1), NOW));
    }
    for (ChangeDraft change : parsed.changes()) {
      VocabularyJson.write(change.stamp(new Receipt("d-1", 1), NOW));
    }
    for (Rejection rejection : parsed.rejections()) {
      if (rejection.message().isBlank()) {
        throw new IllegalStateException("A rejection without a word");
      }
    }
    boolean silent = parsed.accepted().isEmpty() && parsed.changes().isEmpty();
    if (silent && parsed.rejections().isEmpty() && parsed.handshake() == null) {
      throw new IllegalStateException("Passed over in silence by " + source.name());
    }
    alerts += parsed.accepted().size();
    changes += parsed.changes().size();
    refused += parsed.rejections().size();
    handshakes += parsed.handshake() == null ? 0 : 1;
  }

  String report() {
    Runtime runtime = Runtime.getRuntime();
    return alerts
        + " alerts, "
        + changes
        + " changes, "
        + refused
        + " refusals, "
        + handshakes
        + " handshakes, "
        + ((runtime.totalMemory() - runtime.freeMemory()) >> 20)
        + " MiB in use";
  }
}
