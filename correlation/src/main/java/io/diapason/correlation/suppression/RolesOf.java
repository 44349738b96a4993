package io.diapason.correlation.suppression;

import io.diapason.correlation.dedup.AlertChange;
import java.util.List;

/**
 * An open alert that has roles.
 *
 * @param alert as last said, for the day on which the rules change
 * @param roles what it is to the rules
 */
public record RolesOf(AlertChange alert, List<Role> roles) {

  public RolesOf {
    roles = roles == null ? List.of() : roles;
  }
}
