package io.diapason.deploy.importer;

/**
 * What became of one thing of an export.
 *
 * @param grade how well it maps
 * @param what which thing, such as {@code schedule 'Primary'}
 * @param why what is different or missing; empty when nothing is
 */
public record Finding(Grade grade, String what, String why) {

  @Override
  public String toString() {
    return why.isEmpty() ? what : what + ": " + why;
  }
}
