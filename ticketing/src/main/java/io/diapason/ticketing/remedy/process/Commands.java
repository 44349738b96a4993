package io.diapason.ticketing.remedy.process;

import io.diapason.ticketing.remedy.StepCall;
import java.util.List;
import java.util.Map;

/** What a step comes to as a process of this machine, and what its end means. */
public interface Commands {

  /**
   * The program and its arguments, each of which arrives as one.
   *
   * @throws IllegalArgumentException when the configuration does not allow it
   */
  List<String> command(StepCall call);

  /** What it finds in its environment beside {@code PATH} and {@code LANG}. */
  Map<String, String> environment(StepCall call);

  /** Whether nobody can say by this exit code what was done. */
  boolean isUnknown(int exit);
}
