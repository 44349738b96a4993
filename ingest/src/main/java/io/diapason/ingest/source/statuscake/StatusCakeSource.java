package io.diapason.ingest.source.statuscake;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.normalize.TagLabels;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import io.diapason.vocabulary.Severity;
import java.util.Locale;

/** StatusCake's tests, through the ping URL of a contact group. */
public final class StatusCakeSource implements Source {

  private static final String NAME = "statuscake";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    LooseFields said = LooseFields.of(body);
    String status = said.required("'Up' or 'Down'", "status").toLowerCase(Locale.ROOT);
    if (said.text("testid", "name", "url", "websiteurl").isEmpty()) {
      said.required("the id of the test", "testid");
    }
    boolean over = status.equals("up");
    if (!status.isEmpty() && !over && !status.equals("down")) {
      body.wrong(
          Rejection.Reason.BAD_VALUE, "'Up' or 'Down'", "Status", Found.text(said.text("status")));
    }
    return body.isSound() ? Parsed.of(draft(body, said, tenant, over)) : body.refused();
  }

  private static AlertDraft draft(Fields body, LooseFields said, String tenant, boolean over) {
    String url = said.text("url", "websiteurl");
    String id = said.text("testid");
    String name = said.text("name");
    String code = said.text("statuscode");
    // The token is a secret of the account, and is left where it is.
    return AlertDraftBuilder.of(NAME, tenant, body.position())
        .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
        .identity("test", FirstText.of(id, name + " " + url))
        .name(name, url, "StatusCake test " + id)
        .summary(FirstText.of(name, url) + " is " + (over ? "up" : "down") + withCode(code))
        // A test is up or down, and there is nothing worse than down.
        .severity(Severity.CRITICAL)
        .labels(TagLabels.of(said.text("tags")))
        .host(HostName.of(url), said.text("ip"))
        .label("check", name)
        .label("type", said.text("method", "testtype"))
        .annotation("target", url)
        .annotation("status_code", code)
        .annotation("ip", said.text("ip"))
        .annotation("tags", said.text("tags"))
        .startsAt(over ? null : said.time("triggeredat", "time"))
        .endsAt(over ? said.time("triggeredat", "time") : null)
        .build();
  }

  private static String withCode(String code) {
    return code.isEmpty() ? "" : " (" + code + ")";
  }
}
