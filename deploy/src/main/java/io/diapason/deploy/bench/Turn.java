package io.diapason.deploy.bench;

/**
 * One server in one round.
 *
 * @param startSeconds from its process to ready, on an empty folder
 * @param idleCores how many cores it used after the warm-up while nothing was sent
 * @param first alerts that it had never seen
 * @param repeats the same alerts again and again, all known and open
 */
public record Turn(
    String server, int round, double startSeconds, double idleCores, Pass first, Pass repeats) {}
