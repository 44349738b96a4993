package io.diapason.ingest.source.cronitor;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CronitorSourceTest {

  private final CronitorSource source = new CronitorSource();

  @Test
  void findsTheEnvironmentInTheDescription() {
    String body =
        "{\"id\":\"a\",\"monitor\":\"m\",\"type\":\"Alert\",\"description\":\"x\\nEnvironment: Prod\"}";

    assertThat(alert(source, body).labels()).containsEntry("environment", "Prod");
    assertThat(alert(source, body).summary()).isEqualTo("m: x");
    assertThat(refusal(source, "{'monitor':'m','type':'Odd'}")).contains("'Odd'");
  }
}
