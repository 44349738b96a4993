package io.diapason.deploy.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Something that a monitoring system checks, with a plugin that says what the story wants. */
record CheckedThing(Path plugin) {

  static CheckedThing in(Path folder, String name) throws IOException {
    CheckedThing thing = new CheckedThing(folder.resolve(name + ".sh"));
    thing.is(0, "OK - nothing to see");
    return thing;
  }

  /** Turns it at once: a check that runs meanwhile sees the old state or the new one. */
  void is(int code, String output) throws IOException {
    Path next = plugin.resolveSibling(plugin.getFileName() + ".next");
    Files.writeString(next, "cat << 'END'\n%s\nEND\nexit %d\n".formatted(output, code));
    Files.move(next, plugin, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
