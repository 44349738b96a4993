package io.diapason.ticketing.tracker.kind;

import io.diapason.ticketing.tracker.Dictionary;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.rest.Rest;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of tracker.
 *
 * @param word its name as people write it
 * @param words what it calls things where nobody changed it
 * @param maker makes a tracker of this kind
 * @param token how a token is sent: a header, a colon, a blank, and what stands before the token;
 *     empty where it stands in the body
 * @param needs the keys that an owner must set beside where it is
 */
public record TrackerKind(
    String word,
    Dictionary words,
    BiFunction<Rest, TrackerOptions, Tracker> maker,
    String token,
    Set<String> needs) {

  private static final Set<String> PLACE = Set.of("project");
  private static final Set<String> PLACE_AND_KEY = Set.of("project", "keyField");

  /** Request Tracker 5. */
  public static final TrackerKind REQUEST_TRACKER =
      new TrackerKind(
          "request-tracker",
          RequestTracker.WORDS,
          RequestTracker::new,
          "Authorization: token ",
          PLACE_AND_KEY);

  /** Redmine from version 5. */
  public static final TrackerKind REDMINE =
      new TrackerKind("redmine", Redmine.WORDS, Redmine::new, "X-Redmine-API-Key: ", PLACE_AND_KEY);

  /** ManageEngine ServiceDesk Plus, version 3 of its interface. */
  public static final TrackerKind SERVICE_DESK_PLUS =
      new TrackerKind(
          "servicedesk-plus",
          ServiceDeskPlus.WORDS,
          ServiceDeskPlus::new,
          "TECHNICIAN_KEY: ",
          Set.of("keyField"));

  /** ServiceNow's incidents. */
  public static final TrackerKind SERVICE_NOW =
      new TrackerKind(
          "servicenow", ServiceNow.WORDS, ServiceNow::new, "Authorization: Bearer ", Set.of());

  /** Jira, and Jira Service Management. */
  public static final TrackerKind JIRA =
      new TrackerKind("jira", Jira.WORDS, Jira::new, "Authorization: Bearer ", PLACE);

  /** GLPI's tickets or problems. */
  public static final TrackerKind GLPI =
      new TrackerKind("glpi", Glpi.WORDS, Glpi::new, "Authorization: user_token ", Set.of());

  /** Zammad. */
  public static final TrackerKind ZAMMAD =
      new TrackerKind(
          "zammad", Zammad.WORDS, Zammad::new, "Authorization: Token token=", PLACE_AND_KEY);

  /** Issues of GitHub. */
  public static final TrackerKind GITHUB =
      new TrackerKind(
          "github", GitHubIssues.WORDS, GitHubIssues::new, "Authorization: Bearer ", PLACE);

  /** Issues of GitLab. */
  public static final TrackerKind GITLAB =
      new TrackerKind("gitlab", GitLabIssues.WORDS, GitLabIssues::new, "PRIVATE-TOKEN: ", PLACE);

  /** iTop's tickets. */
  public static final TrackerKind ITOP =
      new TrackerKind("itop", Itop.WORDS, Itop::new, "Auth-Token: ", PLACE_AND_KEY);

  /** Alerts of PagerDuty: told, and not read. */
  public static final TrackerKind PAGER_DUTY =
      new TrackerKind("pagerduty", PagerDuty.WORDS, PagerDuty::new, "", Set.of("token"));

  /** Alerts of Opsgenie, and of Jira Service Management's operations. */
  public static final TrackerKind OPSGENIE =
      new TrackerKind(
          "opsgenie", Opsgenie.WORDS, Opsgenie::open, "Authorization: GenieKey ", Set.of("token"));

  private static final List<TrackerKind> ALL =
      List.of(
          REQUEST_TRACKER,
          REDMINE,
          SERVICE_DESK_PLUS,
          SERVICE_NOW,
          JIRA,
          GLPI,
          ZAMMAD,
          GITHUB,
          GITLAB,
          ITOP,
          PAGER_DUTY,
          OPSGENIE);

  public TrackerKind {
    needs = Set.copyOf(needs);
  }

  /** All that there are. */
  public static List<TrackerKind> all() {
    return ALL;
  }

  /** The kind of a name; null for none. */
  public static @Nullable TrackerKind of(String word) {
    return ALL.stream().filter(kind -> kind.word.equals(word)).findFirst().orElse(null);
  }

  /** Whether a token travels in a header. */
  public boolean hasTokenHeader() {
    return !token.isEmpty();
  }

  /** The header that carries a token. */
  public String tokenHeader() {
    return token.substring(0, token.indexOf(':'));
  }

  /** What stands before the token in its header. */
  public String tokenPrefix() {
    return token.substring(token.indexOf(':') + 2);
  }

  /** A tracker of this kind. */
  public Tracker open(Rest rest, TrackerOptions options) {
    return maker.apply(rest, options);
  }
}
