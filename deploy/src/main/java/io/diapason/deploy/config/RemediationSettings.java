package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.remedy.process.SshHosts;
import io.diapason.ticketing.runbook.Runbook;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be done about incidents, and by what means.
 *
 * @param runbooks what may be done
 * @param scripts those that may be run, by id
 * @param logins the ways to other hosts, by id
 * @param connections the systems that may be spoken to
 * @param calendars by id, for the hours in which nothing begins
 * @param mostCis on how many CIs all runs together may work at a time
 * @param mostStarts how many runs may begin within an hour
 */
public record RemediationSettings(
    List<Runbook> runbooks,
    Map<String, Path> scripts,
    Map<String, SshHosts.Login> logins,
    List<ConnectionSettings> connections,
    Map<String, BusinessCalendar> calendars,
    int mostCis,
    int mostStarts) {

  /**
   * A system that may be spoken to.
   *
   * @param id by which steps name it
   * @param kind what it is
   * @param url where it is
   * @param header the one that lets us in; empty for the usual one of the kind
   * @param secret what stands in it; null for none
   */
  public record ConnectionSettings(
      String id, String kind, URI url, String header, @Nullable Secret secret) {}

  public RemediationSettings {
    runbooks = List.copyOf(runbooks);
    scripts = Map.copyOf(scripts);
    logins = Map.copyOf(logins);
    connections = List.copyOf(connections);
    calendars = Map.copyOf(calendars);
  }

  /** Nothing may be done. */
  public static RemediationSettings none() {
    return new RemediationSettings(List.of(), Map.of(), Map.of(), List.of(), Map.of(), 10, 30);
  }
}
