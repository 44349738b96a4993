package io.diapason.vocabulary;

/**
 * What the models, or the rules in their stead, advise on an incident.
 *
 * @param priority the answer to "how soon must somebody work on it", a {@link Priority}
 * @param team the answer to "whose is it"; its value is empty when nobody is known
 */
public record Advice(Answer priority, Answer team) {}
