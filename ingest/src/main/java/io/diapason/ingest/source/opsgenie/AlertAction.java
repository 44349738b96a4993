package io.diapason.ingest.source.opsgenie;

import io.diapason.ingest.source.AlertDraft;
import java.util.Locale;

/**
 * What a client of the Alert API can do to an alert here. The first few are told to the engine; the
 * others only add to what is shown of the alert, and say nothing of its state.
 */
public enum AlertAction {
  CREATE(AlertDraft.Says.FIRING, "Create", "Created alert"),
  ACKNOWLEDGE(AlertDraft.Says.ACKNOWLEDGED, "Acknowledge", "Acknowledged alert"),
  CLOSE(AlertDraft.Says.RESOLVED, "Close", "Closed alert"),
  /** Nothing is ever deleted here, because the log keeps what was said: the alert is closed. */
  DELETE(AlertDraft.Says.RESOLVED, "Delete", "Closed alert"),
  SNOOZE(AlertDraft.Says.FIRING, "Snooze", "Snoozed alert"),
  NOTES(AlertDraft.Says.FIRING, "AddNote", "Added note"),
  TAGS(AlertDraft.Says.FIRING, "AddTags", "Added tags"),
  REMOVE_TAGS(AlertDraft.Says.FIRING, "RemoveTags", "Removed tags"),
  DETAILS(AlertDraft.Says.FIRING, "AddDetails", "Added details"),
  REMOVE_DETAILS(AlertDraft.Says.FIRING, "RemoveDetails", "Removed details"),
  MESSAGE(AlertDraft.Says.FIRING, "UpdateMessage", "Updated message"),
  DESCRIPTION(AlertDraft.Says.FIRING, "UpdateDescription", "Updated description");

  private final AlertDraft.Says says;
  private final String title;
  private final String outcome;

  AlertAction(AlertDraft.Says says, String title, String outcome) {
    this.says = says;
    this.title = title;
    this.outcome = outcome;
  }

  /** What it says of the alert. */
  public AlertDraft.Says says() {
    return says;
  }

  /** Its name in the status of a request. */
  public String title() {
    return title;
  }

  /** What the status of a request says when it is done. */
  public String outcome() {
    return outcome;
  }

  /** Its name in addresses and in the ids of requests. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
