package io.diapason.deploy.importer;

/** How well something of an export maps to our configuration. */
public enum Grade {
  /** It means the same here. */
  EXACT,
  /** It is there, but means something a little different here; the reason says what. */
  ROUGH,
  /** It has no place here. */
  LOST
}
