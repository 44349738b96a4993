package io.diapason.ml.tribuo;

import io.diapason.ml.advice.AdviserFactory;
import io.diapason.ml.advice.Advisers;
import io.diapason.ml.registry.FileModelStore;
import java.nio.file.Path;

/**
 * Makes advisers on the models of a folder, see {@link FileModelStore}. Only the folder's name
 * travels; the models are read where the adviser is made, so the folder must be there too.
 *
 * @param folder of the model store
 */
public record FileAdviserFactory(String folder) implements AdviserFactory {

  private static final long serialVersionUID = 1L;

  @Override
  public Advisers open() {
    return new StoredAdvisers(new FileModelStore(Path.of(folder)));
  }
}
