package io.diapason.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

  private static List<String> lines(String text) throws IOException {
    List<String> lines = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (ByteLines all = new ByteLines(new ByteArrayInputStream(bytes))) {
      for (byte[] line = all.next(); line != null; line = all.next()) {
        lines.add(new String(line, StandardCharsets.UTF_8));
      }
    }
    return lines;
  }

  @Test
  void linesEndAsTheyDoAnywhere() throws IOException {
    assertThat(lines("a\nb\r\n\nü")).containsExactly("a", "b", "", "ü");
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("\n")).containsExactly("");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void aLineMayBeLongerThanWhatIsReadAtOnce() throws IOException {
    String longest = "x".repeat(1_000_000);
    String shorter = "y".repeat(300_000);
    assertThat(lines("a\n" + longest + "\n" + shorter + "\nb"))
        .containsExactly("a", longest, shorter, "b");
  }
}
