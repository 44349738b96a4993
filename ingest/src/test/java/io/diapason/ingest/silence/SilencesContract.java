package io.diapason.ingest.silence;

import static io.diapason.ingest.silence.ASilence.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Silence;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every keeper of silences promises. */
public abstract class SilencesContract {

  /** Opens the keeper; a second time it finds what the first one kept, if it outlives a process. */
  protected abstract Silences open();

  /** Whether what is kept is there after another opening. */
  protected abstract boolean isDurable();

  private static void put(Silences silences, Silence silence) {
    silences.put(silence).toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static Silence aSilence(String id) {
    return ASilence.of(id, "alertname", "Down", NOON, NOON.plusSeconds(60));
  }

  @Test
  void findsASilenceAsSoonAsItIsKept() {
    Silences silences = open();
    String id = UUID.randomUUID().toString();

    put(silences, aSilence(id));

    assertThat(silences.find("default", id)).contains(aSilence(id));
    assertThat(silences.find("other", id)).isEmpty();
  }

  @Test
  void keepsTheLaterVersion() {
    Silences silences = open();
    String id = UUID.randomUUID().toString();
    put(silences, aSilence(id));

    Silence ended = SilencePolicy.ended(aSilence(id), NOON.plusSeconds(30));
    put(silences, ended);

    assertThat(silences.find("default", id)).contains(ended);
    assertThat(silences.of("default")).filteredOn(one -> one.id().equals(id)).hasSize(1);
  }

  @Test
  void findsAgainWhatItKept() {
    String id = UUID.randomUUID().toString();
    put(open(), aSilence(id));

    assertThat(open().find("default", id).isPresent()).isEqualTo(isDurable());
  }
}
