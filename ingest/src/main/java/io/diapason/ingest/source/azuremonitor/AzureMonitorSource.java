package io.diapason.ingest.source.azuremonitor;

import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Handshake;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;
import java.util.regex.Pattern;

/** Action groups of Azure Monitor. */
public final class AzureMonitorSource implements Source {

  static final String NAME = "azure_monitor";

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,100}");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("azure", "azuremonitor");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> read(fields, tenant));
  }

  /** The name of the schema is not asked: the shape says the same, and templates forget it. */
  private static Parsed read(Fields fields, String tenant) {
    if (fields.text("eventType").equals("Microsoft.EventGrid.SubscriptionValidationEvent")) {
      return validation(fields);
    }
    Fields inside = fields.at("data").isObject() ? fields.object("data") : fields;
    if (BudgetAlert.isOne(inside)) {
      return BudgetAlert.read(inside, tenant);
    }
    if (inside.has("essentials")) {
      return CommonAlert.read(inside, tenant);
    }
    if (inside.has("context")) {
      return ContextAlert.read(inside, tenant);
    }
    if (inside.has("AlertRuleName")) {
      return LogAlert.read(inside, tenant);
    }
    fields.wrong(
        Rejection.Reason.MISSING_FIELD,
        "'essentials' of the common alert schema or the 'context' of an older one",
        "data",
        "neither");
    return fields.refused();
  }

  /** Event Grid wants its code back before it sends anything. */
  private static Parsed validation(Fields fields) {
    String code = fields.required("the code to send back", "data.validationCode");
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      fields.wrong(Rejection.Reason.BAD_VALUE, "a code", "data.validationCode", Found.text(code));
    }
    return fields.isSound()
        ? Parsed.of(
            Handshake.answer(
                "Event Grid asks whether its events are wanted",
                "application/json",
                "{\"validationResponse\":\"" + code + "\"}"))
        : fields.refused();
  }
}
