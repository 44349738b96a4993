package io.diapason.deploy.config;

import io.diapason.deploy.config.RemediationSettings.ConnectionSettings;
import io.diapason.ticketing.remedy.process.SshHosts;
import io.diapason.ticketing.runbook.StepAction.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * By what means steps of runbooks may work.
 *
 * @param scripts the ids of those that may be run
 * @param logins the ways to other hosts, by id
 * @param connections the systems that may be spoken to
 */
record Means(
    Set<String> scripts, Map<String, SshHosts.Login> logins, List<ConnectionSettings> connections) {

  /** The ids of what a step of this kind may use. */
  Collection<String> of(Kind kind) {
    return switch (kind) {
      case SCRIPT -> scripts;
      case SSH -> logins.keySet();
      case WAIT, ASK, COMMENT -> List.of();
      case HTTP, KUBERNETES, AWX, RUNDECK, STACKSTORM, JENKINS, GITHUB ->
          connections.stream()
              .filter(one -> one.kind().equals(kind.name().toLowerCase(Locale.ROOT)))
              .map(ConnectionSettings::id)
              .toList();
    };
  }
}
