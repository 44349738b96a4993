package io.diapason.deploy.story;

/** Something that holds from the beginning of a story on. */
@FunctionalInterface
interface Given {

  /** Says it in the files of the configuration. */
  void write(StoryFiles files);
}
