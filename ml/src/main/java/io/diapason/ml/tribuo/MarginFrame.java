package io.diapason.ml.tribuo;

/**
 * What a margin model needs beside Tribuo's part.
 *
 * @param documents how many lessons it learnt from, for the weight of rare words
 * @param temperature what the margins are multiplied with before the softmax, greater than 0
 * @param beta what becomes of the probability of the likeliest label
 */
record MarginFrame(int documents, double temperature, BetaCalibration beta) {

  MarginFrame(int documents) {
    this(documents, 1, BetaCalibration.NONE);
  }
}
