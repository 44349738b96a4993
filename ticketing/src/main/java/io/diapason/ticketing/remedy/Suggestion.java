package io.diapason.ticketing.remedy;

import io.diapason.ticketing.runbook.Runbook;
import java.util.List;

/**
 * A runbook that fits, and how it did before.
 *
 * @param runbook which
 * @param cis what it would work on
 * @param record how often it was tried, and helped
 */
public record Suggestion(Runbook runbook, List<String> cis, HelpRecord record) {}
