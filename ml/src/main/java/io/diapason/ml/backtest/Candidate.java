package io.diapason.ml.backtest;

import io.diapason.ml.learned.Model;

/**
 * A model that may come to answer.
 *
 * @param id which it is; the same lessons give the same
 * @param model ready to be asked
 */
public record Candidate(String id, Model model) {}
