package io.diapason.vocabulary;

/**
 * One condition of a silence on the labels of an alert; a label that is missing counts as empty.
 *
 * @param name the label
 * @param value a text, or an expression in RE2's syntax that must match the whole label
 * @param isRegex whether the value is an expression
 * @param isEqual whether the label must match; false when it must not
 */
public record SilenceMatcher(String name, String value, boolean isRegex, boolean isEqual) {}
