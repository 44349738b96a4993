package io.diapason.deploy.cli;

import io.diapason.deploy.client.ApiRefusedException;
import io.diapason.deploy.client.UnreachableException;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.learning.LearningRefusedException;
import io.diapason.ml.registry.ModelUnavailableException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Shows what went wrong to a person: what they can mend in its own words, what is our fault with
 * the way to its stack trace.
 */
final class ErrorPrinter implements IExecutionExceptionHandler {

  private final BooleanSupplier verbose;

  ErrorPrinter(BooleanSupplier verbose) {
    this.verbose = verbose;
  }

  @Override
  public int handleExecutionException(Exception error, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (isForPeople(error)) {
      err.println("diapason: " + error.getMessage());
    } else {
      err.println("diapason: an error that should not happen: " + error);
      if (!verbose.getAsBoolean()) {
        err.println("Run it again with --verbose to see where, and report it.");
      }
    }
    if (verbose.getAsBoolean()) {
      error.printStackTrace(err);
    }
    boolean misunderstood =
        error instanceof ApiRefusedException refused && refused.isMisunderstood();
    return misunderstood ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  private static boolean isForPeople(Exception error) {
    return error instanceof CannotStartException
        || error instanceof LearningRefusedException
        || error instanceof ModelUnavailableException
        || error instanceof ApiRefusedException
        || error instanceof UnreachableException
        || error instanceof UncheckedIOException;
  }
}
