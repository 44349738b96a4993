package io.diapason.deploy.config;

/**
 * What the door takes in.
 *
 * @param maxBodyBytes the largest body of one request, after decompression
 * @param capacity how many bytes a second are taken before senders are held to their shares
 * @param alertPartitions into how many partitions the log of alerts is cut when it is first made
 * @param syslog the door of syslog
 * @param smtp the door for mail
 */
public record IngestSettings(
    long maxBodyBytes,
    long capacity,
    int alertPartitions,
    SyslogSettings syslog,
    SmtpSettings smtp) {

  private static final long MEBIBYTE = 1 << 20;

  /** 2 MiB a body, 16 MiB a second, 2 partitions, HTTP only. */
  public static IngestSettings defaults() {
    return new IngestSettings(
        2 * MEBIBYTE, 16 * MEBIBYTE, 2, SyslogSettings.defaults(), SmtpSettings.defaults());
  }

  static IngestSettings read(Section parent) {
    try (Section section = parent.section("ingest")) {
      IngestSettings defaults = defaults();
      return new IngestSettings(
          section.read("maxBodyBytes", defaults.maxBodyBytes, Rules.size(1024, 64 * MEBIBYTE)),
          section.read("capacity", defaults.capacity, Rules.size(MEBIBYTE / 16, 16_384 * MEBIBYTE)),
          section.read("alertPartitions", defaults.alertPartitions, Rules.whole(1, 64)),
          SyslogSettings.read(section),
          SmtpSettings.read(section));
    }
  }
}
