package io.diapason.ml.registry;

import java.util.List;

/** Short lists of model ids by name, kept where the models are. */
interface Marks {

  /** The ids under that name; empty when there are none. */
  List<String> read(String name);

  /** Puts these ids in place of what was there; an empty list leaves nothing. */
  void write(String name, List<String> ids);
}
