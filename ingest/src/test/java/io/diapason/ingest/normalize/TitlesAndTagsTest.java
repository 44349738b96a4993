package io.diapason.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TitlesAndTagsTest {

  @Test
  void namesAConditionAlikeWhateverBecameOfIt() {
    for (String title :
        List.of(
            "[FIRING:2] Disk full",
            "[RESOLVED] Disk full",
            "Problem: Disk full",
            "Resolved in 12m 7s: Disk full",
            "Updated problem in 1h: Disk full",
            " Disk full ")) {
      assertThat(ConditionName.of(title)).isEqualTo("Disk full");
    }
    assertThat(ConditionName.of("[OK]")).isEqualTo("[OK]");
  }

  @Test
  void findsTheHostInWhatAddressesIt() {
    assertThat(HostName.of("https://user:word@shop.example.org:8443/cart?x=a@b"))
        .isEqualTo("shop.example.org");
    assertThat(HostName.of("db-01:5432")).isEqualTo("db-01");
    assertThat(HostName.of("web-1/path")).isEqualTo("web-1");
    assertThat(HostName.of("a sentence")).isEmpty();
    assertThat(HostName.ofUrl("https://")).isEmpty();
    assertThat(HostName.ofUrl("dontcare")).isEmpty();
  }

  @Test
  void keepsTagsThatHaveANameAndAValue() {
    assertThat(TagLabels.of("env:prod, monitor,url:http://x/,a b:c,env:other,host:$HOSTNAME"))
        .isEqualTo(Map.of("env", "prod", "url", "http://x/"));
  }
}
