package io.diapason.ticketing.expression;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;

/**
 * A question to facts, in the Common Expression Language (cel.dev), such as {@code
 * incident.priority == "P1" && ci.kind == "service"}. It cannot change anything, and one that would
 * go on for long is stopped.
 */
public final class Expression {

  /** How many rounds all comprehensions of one evaluation may take together. */
  public static final int BUDGET = 10_000;

  private static final int LONGEST = 2_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .comprehensionMaxIterations(BUDGET)
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(64)
          .maxRegexProgramSize(4_000)
          .build();

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  private final String text;
  private final CelRuntime.Program program;

  private Expression(String text, CelRuntime.Program program) {
    this.text = text;
    this.program = program;
  }

  /**
   * Reads a condition.
   *
   * @throws ExpressionException when it is not one over such facts
   */
  public static Expression condition(String text, FactShape shape) {
    return compile(text, shape, SimpleType.BOOL);
  }

  /**
   * Reads an expression of any value.
   *
   * @throws ExpressionException when it is not one over such facts
   */
  public static Expression value(String text, FactShape shape) {
    return compile(text, shape, SimpleType.DYN);
  }

  private static Expression compile(String text, FactShape shape, CelType result) {
    CelCompilerBuilder compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setTypeProvider(shape.types())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
    if (!result.equals(SimpleType.DYN)) {
      compiler.setResultType(result);
    }
    shape.variables().forEach(compiler::addVar);
    try {
      return new Expression(text, program(compiler.build(), text));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new ExpressionException(
          "Expected an expression over known facts, but '" + text + "': " + firstLine(e), e);
    }
  }

  private static CelRuntime.Program program(CelCompiler compiler, String text)
      throws CelValidationException, CelEvaluationException {
    return RUNTIME.createProgram(compiler.compile(text).getAst());
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replace("ERROR: <input>:", "at ");
  }

  /**
   * Whether it holds.
   *
   * @throws ExpressionException when these facts have no answer, or it takes too long
   */
  public boolean holds(Map<String, Object> facts) {
    return Boolean.TRUE.equals(of(facts));
  }

  /**
   * What it comes to.
   *
   * @throws ExpressionException when these facts have no answer, or it takes too long
   */
  public Object of(Map<String, Object> facts) {
    try {
      return program.eval(facts);
    } catch (CelEvaluationException e) {
      throw new ExpressionException(
          "Expected '" + text + "' to have an answer, but " + firstLine(e), e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
