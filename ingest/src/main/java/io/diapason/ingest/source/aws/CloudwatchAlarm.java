package io.diapason.ingest.source.aws;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Position;
import io.diapason.vocabulary.Severity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What CloudWatch says of one alarm, however it was carried.
 *
 * @param arn its full name; old messages have none
 * @param account the number of the account
 * @param region as said: a code or a name for people
 * @param name the name of the alarm
 * @param description what its owner wrote about it
 * @param state the state it is in now
 * @param previous the state it was in before
 * @param reason why it changed
 * @param at when it changed; null when not said
 * @param before when it had come into the state before; null when not said
 * @param contributor the one series that it is about, of an alarm over many; empty for all others
 * @param labels what else places it
 */
public record CloudwatchAlarm(
    String arn,
    String account,
    String region,
    String name,
    String description,
    String state,
    String previous,
    String reason,
    @Nullable Instant at,
    @Nullable Instant before,
    String contributor,
    Map<String, String> labels) {

  /** The states that there are, in the words of a refusal. */
  public static final String EXPECTED = "'ALARM', 'OK' or 'INSUFFICIENT_DATA'";

  private static final Set<String> STATES = Set.of("ALARM", "OK", "INSUFFICIENT_DATA");

  public CloudwatchAlarm {
    labels = Map.copyOf(labels);
  }

  /** Whether the state is one that CloudWatch knows. */
  public static boolean isState(String state) {
    return STATES.contains(state);
  }

  /**
   * Whether it concerns the estate. An alarm that had been quiet and now lacks data says nothing.
   */
  public boolean isNews() {
    return !state.equals("INSUFFICIENT_DATA") || previous.equals("ALARM");
  }

  /**
   * The alert. CloudWatch has no severities: an alarm is an error until rules say otherwise.
   *
   * <p>One that was raised and now lacks data is not over: what stopped to report may well be what
   * broke. Nor may it stay open for days, for what counts errors only reports when there are some,
   * and a machine that was taken away never reports again. So it holds for a while, unless it is
   * raised or recovers.
   */
  public AlertDraft draft(String source, String tenant, Position position) {
    // Who makes an alarm anew starts from nothing, and hears of it again within minutes.
    boolean over = state.equals("OK") || reason.startsWith("Unchecked: Initial alarm creation");
    boolean raised = state.equals("ALARM");
    Arn full = Arn.of(arn);
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(source, tenant, position)
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .name(name)
            .severity(Severity.ERROR)
            .summary(description, reason)
            .labels(labels)
            .label("account", FirstText.of(full.account(), account))
            .label("region", FirstText.of(full.region(), region))
            .annotation("description", description)
            .annotation("reason", reason)
            .annotation("state", state)
            .annotation("previous_state", previous)
            .startsAt(raised ? at : previous.equals("ALARM") ? before : null)
            .endsAt(over ? at : null)
            .holdsFor(raised ? AlertDraft.UNTIL_RESOLVED : AlertDraft.NEVER_RESOLVED)
            .identity("contributor", contributor)
            .url(console(full));
    if (arn.isEmpty()) {
      return draft
          .identity("account", account)
          .identity("region", region)
          .identity("alarm", name)
          .build();
    }
    return draft.identity("arn", arn).build();
  }

  /** The messages carry no link; only the public regions have this address. */
  private String console(Arn full) {
    if (!full.partition().equals("aws") || !full.region().contains("-")) {
      return "";
    }
    return "https://"
        + full.region()
        + ".console.aws.amazon.com/cloudwatch/home?region="
        + full.region()
        + "#alarmsV2:alarm/"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
