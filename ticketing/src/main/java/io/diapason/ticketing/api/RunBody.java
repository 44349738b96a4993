package io.diapason.ticketing.api;

import io.diapason.ticketing.run.RunAction;
import io.diapason.vocabulary.TicketId;
import java.util.Map;
import java.util.Set;

/**
 * The bodies by which people set runbooks going and steer them.
 *
 * @param by who; {@code anonymous} when nobody says so
 * @param text why
 * @param step the step that it concerns; empty for none
 * @param ticket the ticket that a runbook is to be run for
 * @param dryRun whether nothing outside is to be touched
 */
public record RunBody(String by, String text, String step, TicketId ticket, boolean dryRun) {

  /** What can be done to a run, by its name in the address. */
  public static final Map<String, RunAction.Kind> ACTIONS =
      Map.of(
          "approve", RunAction.Kind.APPROVE,
          "decline", RunAction.Kind.DECLINE,
          "cancel", RunAction.Kind.CANCEL,
          "retry", RunAction.Kind.RETRY,
          "skip", RunAction.Kind.SKIP,
          "proceed", RunAction.Kind.PROCEED,
          "stop", RunAction.Kind.STOP);

  private static final TicketId NONE = new TicketId("");

  /**
   * What somebody does to a run.
   *
   * @throws BadInput when it is not JSON, has a field that is not known, or lacks one
   */
  public static RunBody action(RunAction.Kind kind, byte[] body) {
    boolean concernsStep =
        switch (kind) {
          case RETRY, SKIP, PROCEED, STOP -> true;
          case APPROVE, DECLINE, CANCEL -> false;
        };
    Set<String> known = concernsStep ? Set.of("by", "text", "step") : Set.of("by", "text");
    JsonBody json = JsonBody.read(body, known);
    String step = concernsStep ? json.required("step") : "";
    return new RunBody(json.by(), json.optional("text", ""), step, NONE, false);
  }

  /**
   * Who wants a runbook to be run, and for what.
   *
   * @throws BadInput when it is not JSON, has a field that is not known, or lacks one
   */
  public static RunBody start(byte[] body) {
    JsonBody json = JsonBody.read(body, Set.of("by", "text", "ticket", "dryRun"));
    return new RunBody(
        json.by(),
        json.optional("text", ""),
        "",
        new TicketId(json.required("ticket")),
        json.flag("dryRun"));
  }

  /**
   * Who stops everything or lets it go on; here a name must be given.
   *
   * @throws BadInput when it is not JSON, has a field that is not known, or lacks one
   */
  public static RunBody halt(byte[] body) {
    JsonBody json = JsonBody.read(body, Set.of("by", "text"));
    return new RunBody(json.required("by"), json.optional("text", ""), "", NONE, false);
  }
}
