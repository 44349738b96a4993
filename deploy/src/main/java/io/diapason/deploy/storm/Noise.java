package io.diapason.deploy.storm;

import java.util.List;

/** What sounds all day in any estate and has nothing to do with anything else. */
final class Noise {

  private static final List<Condition> CONDITIONS =
      List.of(
          calm("DiskFullInFourDays", "warning", "A disk of %s fills up slowly"),
          calm("CertificateExpiresSoon", "warning", "A certificate of %s has 20 days left"),
          calm("BackupTooOld", "warning", "The last backup of %s is more than a day old"),
          calm("ClockDrift", "info", "The clock of %s is 40 ms off"),
          calm("UpdatesPending", "info", "%s has not seen its updates"),
          calm("RebootRequired", "info", "%s wants to be restarted"),
          calm("TemperatureRaised", "info", "%s is warmer than usual"));

  private Noise() {}

  /** The conditions in turn, so that neighbours in time seldom sound alike. */
  static Condition condition(int number) {
    return CONDITIONS.get(number % CONDITIONS.size());
  }

  private static Condition calm(String name, String severity, String summary) {
    return new Condition(name, severity, "", "", summary);
  }
}
