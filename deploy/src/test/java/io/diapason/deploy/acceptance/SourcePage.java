package io.diapason.deploy.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/sources}, pointed at a product: the stories run what it tells people to
 * paste, so that no page can go stale.
 */
record SourcePage(String text) {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w*\\n(.*?)^```$");

  private static final Pattern ROW = Pattern.compile("`([^`]+)` \\| `([^`]+)`");

  static SourcePage of(String name, URI product) {
    try {
      String page = Files.readString(Path.of("docs", "sources", name + ".md"));
      return new SourcePage(page.replace("HOST:8080", product.getAuthority()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one block of code that has this in it. */
  String block(String mark) {
    List<String> found =
        BLOCK.matcher(text).results().map(block -> block.group(1)).toList().stream()
            .filter(block -> block.contains(mark))
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "Expected one block with " + mark + " in it, but found " + found);
    }
    return found.get(0);
  }

  /** The pairs of names and values that its tables give. */
  List<MatchResult> pairs() {
    return ROW.matcher(text).results().toList();
  }
}
