package io.diapason.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The description of the API, read by the linter that the field uses. */
@Tag("acceptance")
class ApiLintStoryTest {

  private static final String LINTER = "@stoplight/spectral-cli@6.15.0";

  private static final Path DESCRIPTION =
      Path.of("..", "ticketing", "src", "main", "resources", "api", "openapi.yaml");
  private static final Path RULES = Path.of("src", "test", "resources", "api", "spectral.yaml");

  @Test
  void findsNothingToSayAboutTheDescription() throws Exception {
    // Below target, so that it is fetched once and not for every run.
    Path place = Files.createDirectories(Path.of("target", "linter")).toAbsolutePath();
    Tool fetched =
        Tool.run("npm", "install", "--prefix", place.toString(), "--no-audit", "--no-fund", LINTER);
    assertThat(fetched.exitCode()).as(fetched.printed()).isZero();

    Tool linted =
        Tool.runWith(
            Map.of(),
            place.resolve("node_modules/.bin/spectral").toString(),
            "lint",
            "--fail-severity=warn",
            "--ruleset=" + RULES,
            DESCRIPTION.toString());

    assertThat(linted.exitCode()).as(linted.printed()).isZero();
  }
}
