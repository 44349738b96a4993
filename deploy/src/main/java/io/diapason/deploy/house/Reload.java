package io.diapason.deploy.house;

import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.DutySettings;
import java.util.ArrayList;
import java.util.List;

/**
 * What another configuration changes in a house that runs.
 *
 * @param inForce what holds from now on
 * @param applied the files and sections that differ and hold at once
 * @param needRestart those that differ and hold from the next start on
 */
public record Reload(DiapasonConfig inForce, List<String> applied, List<String> needRestart) {

  public Reload {
    applied = List.copyOf(applied);
    needRestart = List.copyOf(needRestart);
  }

  /** From what holds to what was read. */
  static Reload between(DiapasonConfig before, DiapasonConfig read) {
    List<String> needRestart = new ArrayList<>();
    note(needRestart, ConfigFolder.SETTINGS + ": http", before.http(), read.http());
    note(needRestart, ConfigFolder.SETTINGS + ": ingest", before.ingest(), read.ingest());
    note(
        needRestart,
        ConfigFolder.SETTINGS + ": correlation",
        before.correlation(),
        read.correlation());
    note(needRestart, "anomalies.yaml", before.anomalies(), read.anomalies());
    List<String> applied = new ArrayList<>();
    note(applied, ConfigFolder.SETTINGS + ": ticketing", before.ticketing(), read.ticketing());
    note(applied, ConfigFolder.TOPOLOGY, before.estate(), read.estate());
    note(applied, ConfigFolder.INTEGRATIONS, before.integrations(), read.integrations());
    note(applied, ConfigFolder.SOURCES, before.mappings(), read.mappings());
    note(applied, "inhibition.yaml, maintenance.yaml", before.quiet(), read.quiet());
    duty(applied, before.duty(), read.duty());
    return new Reload(read.startedAs(before), applied, needRestart);
  }

  private static void duty(List<String> applied, DutySettings before, DutySettings read) {
    note(applied, "calendars.yaml, sla.yaml", before.sla(), read.sla());
    note(applied, "oncall.yaml", before.oncall(), read.oncall());
    note(applied, "escalation.yaml", before.escalations(), read.escalations());
    note(applied, "channels.yaml", before.reach(), read.reach());
    note(applied, "trackers.yaml", before.trackers(), read.trackers());
    note(applied, "runbooks.yaml", before.remedies(), read.remedies());
  }

  private static void note(List<String> names, String name, Object before, Object read) {
    if (!before.equals(read)) {
      names.add(name);
    }
  }
}
