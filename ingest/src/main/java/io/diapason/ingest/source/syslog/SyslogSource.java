package io.diapason.ingest.source.syslog;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Syslog messages, any number of them in a body, framed by lines or by lengths. Those that are less
 * bad than the policy says are passed over: they are no alerts, and no mistakes either.
 */
public final class SyslogSource implements Source {

  /** Where the address of a sender stands whose messages name no host. */
  public static final String SENDER = "syslog-sender";

  private static final int LONGEST_MESSAGE = 64 << 10;

  private final SyslogPolicy policy;

  /** Reads by the usual policy. */
  public SyslogSource() {
    this(SyslogPolicy.defaults());
  }

  /** Reads by a policy. */
  public SyslogSource(SyslogPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String name() {
    return "syslog";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("rsyslog", "syslog_ng");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    SyslogReading reading = readAll(posted, tenant);
    if (reading.passedOver() > 0 && reading.parsed().accepted().isEmpty()) {
      return Parsed.nothing(
          "nothing as bad as " + policy.upTo().name().toLowerCase(Locale.ROOT) + " or worse");
    }
    return reading.parsed();
  }

  /** As {@link #read}, and says how many messages were passed over. */
  public SyslogReading readAll(Posted posted, String tenant) {
    byte[] body = posted.body();
    FrameReader reader = new FrameReader(LONGEST_MESSAGE);
    List<Frame> frames = new ArrayList<>(reader.take(body));
    frames.addAll(reader.end());
    if (frames.isEmpty()) {
      return new SyslogReading(Parsed.refused(empty(body)), 0);
    }
    List<AlertDraft> drafts = new ArrayList<>();
    for (int index = 0; index < frames.size(); index++) {
      Frame frame = frames.get(index);
      Position position =
          frames.size() == 1
              ? Position.whole(body)
              : new Position("", index, (int) frame.from(), (int) frame.to());
      SyslogMessage message =
          SyslogMessage.read(new String(frame.bytes(), StandardCharsets.UTF_8).strip());
      if (message.level().isAtLeast(policy.upTo())) {
        drafts.add(
            new MessageAlert(message, policy).draft(posted.header(SENDER), tenant, position));
      }
    }
    return new SyslogReading(new Parsed(drafts, List.of()), frames.size() - drafts.size());
  }

  private static Rejection empty(byte[] body) {
    return Rejection.of(
        Rejection.Reason.BAD_VALUE, "syslog messages", "", "nothing", Position.whole(body));
  }
}
