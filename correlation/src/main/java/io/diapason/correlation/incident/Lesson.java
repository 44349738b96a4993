package io.diapason.correlation.incident;

import java.util.Map;

/**
 * What one alert taught of a tenant.
 *
 * @param pace how fast incidents come and grow
 * @param lately what happened last
 * @param company the companions of the CIs of which something new is known
 * @param usual how usual the conditions are of which something new is known
 * @param habits how regularly the conditions come back of which something new is known
 */
public record Lesson(
    Pace pace,
    Lately lately,
    Map<String, Company> company,
    Map<String, Usual> usual,
    Map<String, Habit> habits) {}
