package io.diapason.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Hands short bodies to a source; apostrophes stand for quotation marks. */
public final class Bodies {

  private Bodies() {}

  /** Everything that the source makes of a body. */
  public static Parsed read(Source source, String body) {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return source.read(new Posted(Map.of(), Map.of(), bytes), "default");
  }

  /** The one alert that the source sees in a body. */
  public static AlertDraft alert(Source source, String body) {
    Parsed parsed = read(source, body);
    assertThat(parsed.rejections()).isEmpty();
    assertThat(parsed.accepted()).hasSize(1);
    return parsed.accepted().get(0);
  }

  /** Why the source refuses a body, in its own words. */
  public static String refusal(Source source, String body) {
    Parsed parsed = read(source, body);
    assertThat(parsed.accepted()).isEmpty();
    assertThat(parsed.rejections()).hasSize(1);
    return parsed.rejections().get(0).message();
  }

  /** Asserts that the source understands a body and finds nothing about the estate in it. */
  public static void assertSaysNothing(Source source, String body) {
    Parsed parsed = read(source, body);
    assertThat(parsed.rejections()).isEmpty();
    assertThat(parsed.accepted()).isEmpty();
    assertThat(parsed.handshake()).isNotNull();
  }
}
