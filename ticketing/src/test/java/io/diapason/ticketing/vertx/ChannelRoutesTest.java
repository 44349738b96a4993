package io.diapason.ticketing.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ChannelRoutesTest extends OverHttp {

  @Test
  void showsWhatThereIs() throws Exception {
    JsonNode all = json(get("/api/v1/channels"));
    assertThat(all.at("/items/0/id").textValue()).isEqualTo("ops");
    assertThat(all.at("/items/0/kind").textValue()).isEqualTo("telegram");
    assertThat(all.at("/items/0/edited")).isEmpty();
  }

  @Test
  void showsWhatPeopleWouldRead() throws Exception {
    JsonNode usual = json(post("/api/v1/channels/ops/preview", ""));
    assertThat(usual.get("title").textValue()).contains("P2").contains("&lt;5%&gt;");

    JsonNode mine =
        json(
            post(
                "/api/v1/channels/ops/preview",
                """
                {"kind": "resolved", "title": "{{heading}}: {{title}} ({{{team}}})"}
                """));
    assertThat(mine.get("title").textValue())
        .isEqualTo("Resolved: HighErrorRate &lt;5%&gt; &amp; *rising* on check_out (payments)");
    assertThat(mine.get("body").textValue()).isNotEmpty();
  }

  @Test
  void saysWhatIsWrongWithATemplate() throws Exception {
    String path = "/api/v1/channels/ops/preview";
    assertProblem(post(path, "{\"body\": \"one\\n{{titel}}\"}"), 400, "Line 2");
    assertProblem(post(path, "{\"body\": \"{{#held}}\"}"), 400, "held");
    assertProblem(post(path, "{\"kind\": \"lost\"}"), 400, "'lost'");
    assertProblem(post(path, "{\"titel\": \"x\"}"), 400, "did you mean 'title'");
    assertProblem(post("/api/v1/channels/opps/preview", ""), 404, "did you mean 'ops'");
  }
}
