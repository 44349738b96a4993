package io.diapason.ingest.source.jenkins;

import io.diapason.ingest.source.body.Fields;

/**
 * The name of what a job builds. A job in a folder is called by its path, and one of a multibranch
 * project by its branch.
 */
final class JobName {

  private JobName() {}

  static String of(String name, Fields body) {
    String[] jobs = body.text("url").replaceFirst("/+$", "").split("/?\\bjob/", -1);
    String branch = body.text("build.scm.branch");
    boolean named = branch.endsWith("/" + name) || branch.equals(name);
    if (named && jobs.length > 2) {
      return jobs[jobs.length - 2];
    }
    return name.substring(name.lastIndexOf('/') + 1).strip();
  }
}
