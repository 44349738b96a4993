package io.diapason.deploy.replay.difference;

/** How the incidents of one configuration correspond to those of the other. */
public enum CaseKind {
  /** One on each side, with the same alerts. */
  SAME,
  /** One on each side, and some alerts are in only one of them. */
  ALTERED,
  /** One here is several there. */
  SPLIT,
  /** Several here are one there. */
  MERGED,
  /** Several here are several others there. */
  REGROUPED,
  /** None there corresponds. */
  ONLY_HERE,
  /** None here corresponds. */
  ONLY_THERE;

  static CaseKind of(int here, int there, boolean alike) {
    if (there == 0) {
      return ONLY_HERE;
    }
    if (here == 0) {
      return ONLY_THERE;
    }
    if (here == 1 && there == 1) {
      return alike ? SAME : ALTERED;
    }
    if (here == 1) {
      return SPLIT;
    }
    return there == 1 ? MERGED : REGROUPED;
  }
}
