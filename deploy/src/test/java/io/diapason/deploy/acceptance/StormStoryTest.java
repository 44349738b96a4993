package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.demo.StormPlayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One storm, replayed twice and played live over HTTP. */
@Tag("acceptance")
class StormStoryTest {

  private static final long SEED = 7;

  @Test
  void replayedTwiceItIsEqualAndLiveItIsGroupedAlike(@TempDir Path folder)
      throws IOException, InterruptedException {
    StormStory story = StormStory.make(SEED, folder);
    // Live, what is put right in hindsight comes minutes later: this is about the first judgement.
    Files.writeString(story.config().resolve("diapason.yaml"), "correlation: {quietPeriod: 1d}\n");

    Path once = replay(story, folder.resolve("once"), 1);
    Path twice = replay(story, folder.resolve("twice"), 4);

    assertThat(Files.mismatch(once, twice)).as("first differing byte").isEqualTo(-1);
    try (Product product =
        Product.start(folder.resolve("data"), "--config", story.config().toString())) {
      StormPlayer.Played played =
          new StormPlayer(product.address())
              .play(story.storm(), StormPlayer.Pace.FULL_SPEED, events -> {});
      assertThat(played.events()).isEqualTo(StormStory.EVENTS);
      product.awaitAllJudged();

      story.assertToldRightBy(product);
      StormStory.assertExplainedBy(product);
      Set<Set<String>> live = new HashSet<>();
      for (JsonNode incident : product.api().incidents(5000)) {
        if (!incident.path("state").asText().equals("MERGED")) {
          live.add(StormStory.fingerprints(incident));
        }
      }
      assertThat(live).isEqualTo(StormStory.groupsOf(once));
      assertThat(product.api().ledger().path("accepted").asLong()).isEqualTo(StormStory.EVENTS);
    }
  }

  private static Path replay(StormStory story, Path out, int parallelism) {
    Tool replayed =
        Tool.run(
            ProcessHandle.current().info().command().orElse("java"),
            "-jar",
            Path.of("target", "diapason.jar").toString(),
            "replay",
            "--alerts",
            story.folder().resolve("alerts.jsonl").toString(),
            "--topology",
            story.folder().resolve("topology.yaml").toString(),
            "--changes",
            story.folder().resolve("changes.jsonl").toString(),
            "--config",
            story.config().toString(),
            "--parallelism",
            Integer.toString(parallelism),
            "--out",
            out.toString());
    assertThat(replayed.exitCode()).as(replayed.printed()).isZero();
    return out.resolve("incidents.jsonl");
  }
}
