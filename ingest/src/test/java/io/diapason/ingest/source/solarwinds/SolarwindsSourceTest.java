package io.diapason.ingest.source.solarwinds;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import org.junit.jupiter.api.Test;

class SolarwindsSourceTest {

  private final SolarwindsSource source = new SolarwindsSource();

  @Test
  void findsTheAlertOfAResetThatBringsNothingButTheAlias() {
    AlertDraft ids =
        alert(source, "ActionType=Create&ObjectID=22143&AlertID=312&AlertName=Node+down");
    AlertDraft alias = alert(source, "ActionType=Create&alias=22143-312&AlertName=Node+down");
    AlertDraft reset = alert(source, "ActionType=Close&alias=22143-312");

    assertThat(reset.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(reset.fingerprint()).isEqualTo(alias.fingerprint()).isEqualTo(ids.fingerprint());
  }

  @Test
  void holdsWhatSaysNoActionOnlyForAWhile() {
    AlertDraft draft = alert(source, "{'AlertName':'Node down','NodeName':'sw-1'}");

    assertThat(draft.says()).isEqualTo(AlertDraft.Says.FIRING);
    assertThat(draft.holdsFor()).isEqualTo(AlertDraft.NEVER_RESOLVED);
  }

  @Test
  void namesWhatIsWrong() {
    assertThat(refusal(source, "ActionType=Shout&alias=1")).contains("ActionType", "'Shout'");
    assertThat(refusal(source, "ActionType=Close&alias=${N=Alerting;M=AlertID}"))
        .contains("alias", "not filled in");
  }
}
