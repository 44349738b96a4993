package io.diapason.ingest.remark;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Fingerprint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every keeper of remarks promises. */
public abstract class RemarksContract {

  // A keeper may forget what is a month old, so the moments of this test are those of today.
  private final Instant today = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Fingerprint alert =
      Fingerprint.of("default", Map.of("id", UUID.randomUUID().toString()));

  /** Opens the keeper; a second time it finds what the first one kept, if it outlives a process. */
  protected abstract Remarks open();

  /** Whether what is kept is there after another opening. */
  protected abstract boolean isDurable();

  private static void put(Remarks remarks, Remark remark) {
    remarks.put(remark).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private Remark aRemark() {
    return Remark.none("default", alert)
        .noted("on it", "ada", today)
        .tagged(List.of("night"), today)
        .untagged(List.of("day"), today)
        .detailed(Map.of("rack", "7"), today)
        .saying("The disk is full", today);
  }

  @Test
  void findsARemarkAsSoonAsItIsKept() {
    Remarks remarks = open();
    assertThat(remarks.find("default", alert)).isEqualTo(Remark.none("default", alert));

    put(remarks, aRemark());

    assertThat(remarks.find("default", alert)).isEqualTo(aRemark());
    assertThat(remarks.find("other", alert)).isEqualTo(Remark.none("other", alert));
  }

  @Test
  void keepsTheLaterVersion() {
    Remarks remarks = open();
    put(remarks, aRemark());

    Remark later = aRemark().noted("done", "ada", today.plusSeconds(1));
    put(remarks, later);

    assertThat(remarks.find("default", alert)).isEqualTo(later);
  }

  @Test
  void findsAgainWhatItKept() {
    put(open(), aRemark());

    assertThat(open().find("default", alert).equals(aRemark())).isEqualTo(isDurable());
  }
}
