package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.demo.StormPlayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole product ends without a word in the middle of the storm, and starts again. How often is
 * set by {@code -Ddiapason.kills=10}; each time the moment is another one.
 */
@Tag("acceptance")
class KillStoryTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("diapason.kills", 2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingAcceptedIsLostAndNothingIsDoneTwice(long seed, @TempDir Path folder)
      throws IOException, InterruptedException {
    StormStory story = StormStory.make(seed, folder);
    int killAfter = 500 + new Random(seed).nextInt(StormStory.EVENTS - 1_000);
    try (Product product =
        Product.start(folder.resolve("data"), "--config", story.config().toString())) {
      CountDownLatch moment = new CountDownLatch(1);
      CompletableFuture<StormPlayer.Played> playing =
          CompletableFuture.supplyAsync(
              () ->
                  play(
                      story,
                      product,
                      events -> {
                        if (events >= killAfter) {
                          moment.countDown();
                        }
                      }));
      moment.await();

      product.kill();
      product.up();

      StormPlayer.Played played = playing.join();
      product.awaitAllJudged();
      JsonNode ledger = product.api().ledger();
      assertThat(ledger.path("balanced").asBoolean()).as("%s", ledger).isTrue();
      // What was cut off before its answer may be in the log all the same, and was pushed again.
      assertThat(ledger.path("accepted").asLong())
          .as("%s, killed after %d", ledger, killAfter)
          .isGreaterThanOrEqualTo(StormStory.EVENTS);
      assertEveryReceiptIsFound(product, played.receipts());
      story.assertToldRightBy(product);
    }
  }

  private static StormPlayer.Played play(
      StormStory story, Product product, java.util.function.LongConsumer progress) {
    try {
      return new StormPlayer(product.address())
          .play(story.storm(), StormPlayer.Pace.FULL_SPEED, progress);
    } catch (InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private static void assertEveryReceiptIsFound(Product product, List<String> ranges) {
    for (String range : ranges) {
      String last = range.substring(range.indexOf("..") + 2);
      assertThat(product.api().receipt(last).path("state").asText()).as(last).isEqualTo("FOUND");
    }
  }
}
