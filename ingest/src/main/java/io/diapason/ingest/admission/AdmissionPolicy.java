package io.diapason.ingest.admission;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may pass the door: bounds that no honest sender meets, and that keep one bad sender from
 * harming the rest.
 *
 * @param maxBodyBytes the largest body
 * @param maxLabels the most labels, and the most annotations, of one alert
 * @param maxLabelLength the most characters of a label's name or text
 * @param maxAlertLength the most characters of all labels and annotations of one alert together;
 *     bounds an entry of the log
 * @param tolerableSkew how far ahead of our clock a start may lie before it is noted
 */
public record AdmissionPolicy(
    int maxBodyBytes,
    int maxLabels,
    int maxLabelLength,
    int maxAlertLength,
    Duration tolerableSkew) {

  public AdmissionPolicy {
    if (Math.min(Math.min(maxBodyBytes, maxLabels), Math.min(maxLabelLength, maxAlertLength)) < 1) {
      throw new IllegalArgumentException("Expected every bound to be 1 or more, but one is less");
    }
  }

  /** 4 MiB, 256 labels of 8,192 characters, 524,288 characters, 5 minutes. */
  public static AdmissionPolicy defaults() {
    return new AdmissionPolicy(4 << 20, 256, 8192, 1 << 19, Duration.ofMinutes(5));
  }

  /** Refuses what is out of bounds and leaves the rest as it is. */
  public Parsed judge(Parsed parsed) {
    List<AlertDraft> kept = new ArrayList<>(parsed.accepted().size());
    List<Rejection> rejections = new ArrayList<>(parsed.rejections());
    for (AlertDraft draft : parsed.accepted()) {
      Optional<Rejection> excess = excessOf(draft);
      if (excess.isPresent()) {
        rejections.add(excess.get());
      } else {
        kept.add(draft);
      }
    }
    return kept.size() == parsed.accepted().size()
        ? parsed
        : new Parsed(kept, parsed.changes(), rejections, parsed.handshake());
  }

  /**
   * Whether an alert says that it began after we received it, by more than clocks may differ. Such
   * an alert is taken and noted, never refused: a wrong clock is no reason to lose it.
   */
  public boolean isAheadOfItsTime(AlertDraft draft, Instant receivedAt) {
    Instant startsAt = draft.startsAt();
    return startsAt != null && startsAt.isAfter(receivedAt.plus(tolerableSkew));
  }

  private Optional<Rejection> excessOf(AlertDraft draft) {
    int most = Math.max(draft.labels().size(), draft.annotations().size());
    if (most > maxLabels) {
      return tooLarge(draft, "at most " + maxLabels + " labels and annotations each", most + "");
    }
    int longest =
        draft.labels().entrySet().stream().mapToInt(AdmissionPolicy::longer).max().orElse(0);
    if (longest > maxLabelLength) {
      return tooLarge(
          draft, "labels of at most " + maxLabelLength + " characters", "one of " + longest);
    }
    int length = length(draft.labels()) + length(draft.annotations());
    return length > maxAlertLength
        ? tooLarge(draft, "at most " + maxAlertLength + " characters of text", length + "")
        : Optional.empty();
  }

  private static Optional<Rejection> tooLarge(AlertDraft draft, String expected, String found) {
    return Optional.of(
        Rejection.of(
            Rejection.Reason.TOO_LARGE,
            expected,
            draft.position().path(),
            found,
            draft.position()));
  }

  private static int longer(Map.Entry<String, String> label) {
    return Math.max(label.getKey().length(), label.getValue().length());
  }

  private static int length(Map<String, String> texts) {
    int length = 0;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      length += text.getKey().length() + text.getValue().length();
    }
    return length;
  }
}
