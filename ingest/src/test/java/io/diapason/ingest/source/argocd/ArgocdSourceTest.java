package io.diapason.ingest.source.argocd;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import org.junit.jupiter.api.Test;

class ArgocdSourceTest {

  private final ArgocdSource source = new ArgocdSource();

  @Test
  void readsAnApplicationAsArgoKeepsIt() {
    ChangeDraft change =
        read(
                source,
                "{'app':{'metadata':{'name':'shop'},'status':{'sync':{'revision':'abc'},"
                    + "'operationState':{'phase':'Running','startedAt':'2025-10-14T07:20:01Z'}}}}")
            .changes()
            .get(0);

    assertThat(change.id()).isEqualTo("shop@abc/2025-10-14T07:20:01Z");
    assertThat(change.summary()).isEqualTo("shop: synchronisation with abc running");
  }

  @Test
  void resolvesAnApplicationThatIsHealthyAgain() {
    AlertDraft sick = alert(source, health("Degraded"));
    AlertDraft well = alert(source, health("Healthy"));

    assertThat(sick.labels()).containsEntry("service", "shop");
    assertThat(well.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(well.fingerprint()).isEqualTo(sick.fingerprint());
    assertSaysNothing(source, health("Progressing"));
  }

  @Test
  void refusesWhatNamesNoApplication() {
    assertThat(refusal(source, "{'phase':'Running'}")).contains("the name of the application");
  }

  private static String health(String health) {
    return "{'app':'shop','phase':'Succeeded','trigger':'on-health-degraded','health':'"
        + health
        + "'}";
  }
}
