package io.diapason.ticketing.tracker;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mirror under the pen. */
final class MirrorChange {

  private final Mirror before;
  private @Nullable String externalId;
  private String url;
  private @Nullable Face told;
  private @Nullable Look read;
  private List<Remark> unsaid;
  private List<String> heard;
  private List<String> duplicates;
  private List<String> retired;
  private boolean doubted;
  private boolean joined;
  private @Nullable Instant checkAt;
  private Effort effort;

  MirrorChange(Mirror mirror) {
    before = mirror;
    externalId = mirror.externalId();
    url = mirror.url();
    told = mirror.told();
    read = mirror.read();
    unsaid = mirror.unsaid();
    heard = mirror.heard();
    duplicates = mirror.duplicates();
    retired = mirror.retired();
    doubted = mirror.doubted();
    joined = mirror.joined();
    checkAt = mirror.checkAt();
    effort = mirror.effort();
  }

  MirrorChange at(@Nullable String id, String address) {
    externalId = id;
    url = address;
    return this;
  }

  MirrorChange told(@Nullable Face face) {
    told = face;
    return this;
  }

  MirrorChange read(@Nullable Look look) {
    read = look;
    return this;
  }

  MirrorChange unsaid(List<Remark> remarks) {
    unsaid = remarks;
    return this;
  }

  MirrorChange heard(List<String> ids) {
    heard = ids;
    return this;
  }

  MirrorChange duplicates(List<String> ids) {
    duplicates = ids;
    return this;
  }

  MirrorChange retired(List<String> ids) {
    retired = ids;
    return this;
  }

  MirrorChange doubted() {
    doubted = true;
    return this;
  }

  MirrorChange joined(boolean was) {
    joined = was;
    return this;
  }

  MirrorChange checkAt(@Nullable Instant moment) {
    checkAt = moment;
    return this;
  }

  MirrorChange effort(Effort other) {
    effort = other;
    return this;
  }

  Mirror done() {
    return new Mirror(
        before.tracker(),
        externalId,
        url,
        told,
        read,
        unsaid,
        heard,
        duplicates,
        retired,
        doubted,
        joined,
        checkAt,
        effort);
  }
}
