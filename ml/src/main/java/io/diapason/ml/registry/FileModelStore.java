package io.diapason.ml.registry;

import io.diapason.ml.registry.ModelUnavailableException.Reason;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A model store in one folder: {@code <id>.model}, {@code <id>.card.json} and, for each question,
 * {@code <question>.live} with the id of the live model, {@code .shadow} and {@code .canary} of
 * those beside it, {@code .before} with those that were live and {@code .retired}.
 *
 * <p>Each file appears whole or not at all, the model before its card, so a kill at any moment
 * leaves what was there before. Several processes may share the folder.
 */
public final class FileModelStore implements ModelStore {

  // Ids become file names, so nothing but an id may pass.
  private static final Pattern ID = Pattern.compile("[a-z]+-[0-9a-f]{12}");
  private static final String CARD = ".card.json";

  private final Path folder;

  /** A store in this folder, which is made when first written to. */
  public FileModelStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public void save(StoredModel model) {
    write(model.card().id() + ".model", model.bytes().copy());
    write(model.card().id() + CARD, VocabularyJson.write(model.card()));
  }

  @Override
  public StoredModel load(String id) {
    ModelCard card = card(id);
    return new StoredModel(card, ModelBytes.of(read(id, id + ".model")));
  }

  @Override
  public List<ModelCard> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(CARD))
          .map(name -> name.substring(0, name.length() - CARD.length()))
          .sorted()
          .map(this::card)
          .toList();
    } catch (IOException e) {
      throw unreadable("list the models", e);
    }
  }

  @Override
  public Stages stages() {
    return new Stages(new MarkFiles(folder), id -> load(id).card());
  }

  private ModelCard card(String id) {
    try {
      return VocabularyJson.read(read(id, id + CARD), ModelCard.class);
    } catch (UncheckedIOException e) {
      throw new ModelUnavailableException(
          Reason.CORRUPT, "Expected the card of model " + id + " in " + folder + ", but " + e, e);
    }
  }

  private byte[] read(String id, String file) {
    if (!ID.matcher(id).matches()) {
      throw new ModelUnavailableException(
          Reason.MISSING, "Expected a model id like team-0123456789ab, but got '" + id + "'", null);
    }
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (NoSuchFileException e) {
      throw new ModelUnavailableException(
          Reason.MISSING, "Expected " + file + " in " + folder + ", but there is none", e);
    } catch (IOException e) {
      throw unreadable("read " + file, e);
    }
  }

  private void write(String file, byte[] bytes) {
    try {
      WholeFile.write(folder, file, bytes);
    } catch (IOException e) {
      throw unreadable("write " + file, e);
    }
  }

  private ModelUnavailableException unreadable(String what, IOException e) {
    return ModelUnavailableException.unreadable(what, folder, e);
  }
}
