package io.diapason.correlation.topology;

/**
 * A CI near another one, and how the two hang together.
 *
 * @param ci the near CI
 * @param hops how many links lie between; 0 is the CI itself
 * @param path the links in words, such as {@code checkout depends on orders-db}; empty at 0 hops
 * @param downhill whether each link leads from what is depended on to what depends on it, so that a
 *     failure of the near CI cannot have reached this one along them
 */
public record Neighbour(String ci, int hops, String path, boolean downhill) {}
