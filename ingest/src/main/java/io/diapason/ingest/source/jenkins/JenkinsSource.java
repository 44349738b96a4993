package io.diapason.ingest.source.jenkins;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds of Jenkins. */
public final class JenkinsSource implements Source {

  private static final Set<String> DOING =
      Set.of("started", "start", "completed", "finalized", "success", "failure", "unstable");

  private static final Set<String> IDLE = Set.of("queued", "not_built");

  @Override
  public String name() {
    return "jenkins";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("jenkins_notification");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    String name = body.required("the name of the job", "name", "projectName", "display_name");
    String phase =
        body.required("the phase of the build", "build.phase", "event").toLowerCase(Locale.ROOT);
    String number = body.required("the number of the build", "build.number", "buildName");
    if (!phase.isEmpty() && !DOING.contains(phase) && !IDLE.contains(phase)) {
      body.wrong(
          Rejection.Reason.BAD_VALUE,
          "'QUEUED', 'STARTED', 'COMPLETED' or 'FINALIZED'",
          "build.phase",
          Found.text(phase));
    }
    if (!body.isSound()) {
      return body.refused();
    }
    if (IDLE.contains(phase)) {
      return Parsed.nothing("a build that waits");
    }
    String ci = JobName.of(name, body);
    return Parsed.of(
        new ChangeDraft(
            tenant,
            at(body),
            FirstText.of(url(body), name + "#" + number.replace("#", "")),
            ci,
            ci.toLowerCase(Locale.ROOT).contains("deploy") ? "deployment" : "build",
            ci + " #" + number.replace("#", "") + ": " + state(body, phase),
            url(body)));
  }

  /** The status of a build that has only begun is that of the one before it. */
  private static String state(Fields body, String phase) {
    boolean begun = phase.startsWith("start");
    String status = begun ? "" : body.text("build.status").toLowerCase(Locale.ROOT);
    return (status.isEmpty() ? begun ? "started" : phase : status).replace('_', ' ');
  }

  /** Jenkins says when a build began and how long it took. */
  private static @Nullable Instant at(Fields body) {
    Instant began = body.time("build.timestamp", "timestamp");
    long took = body.at("build.duration").asLong(0);
    return began == null || took < 0 || took > Integer.MAX_VALUE ? began : began.plusMillis(took);
  }

  private static String url(Fields body) {
    String full = body.text("build.full_url", "build.fullUrl", "buildUrl");
    String given = full.isEmpty() ? body.text("build.url") : full;
    return given.startsWith("http") ? given : "";
  }
}
