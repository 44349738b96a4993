package io.diapason.ingest.source.honeybadger;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoneybadgerSourceTest {

  private final HoneybadgerSource source = new HoneybadgerSource();

  @Test
  void readsCheckInsAndDeployments() {
    String job = "'project':{'id':1,'name':'shop'},'check_in':{'id':'c','name':'nightly'}}";

    assertThat(alert(source, "{'event':'check_in_missing'," + job).fingerprint())
        .isEqualTo(alert(source, "{'event':'check_in_reporting'," + job).fingerprint());
    assertThat(
            read(
                    source,
                    "{'event':'deployed','project':{'id':1,'name':'shop'},"
                        + "'deploy':{'environment':'prod','revision':'abc'}}")
                .changes()
                .get(0)
                .summary())
        .isEqualTo("shop: abc deployed to prod");
  }

  @Test
  void leavesOutTalkAndRefusesAFaultWithoutAnId() {
    assertSaysNothing(source, "{'event':'commented'}");
    assertThat(refusal(source, "{'event':'occurred'}")).contains("the id of the fault");
  }
}
