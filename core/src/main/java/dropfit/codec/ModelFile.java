package dropfit.codec;

import dropfit.data.State;

/**
 * A fitted model in a file, with all that it takes to apply it to another table. The format is
 * described in {@code docs/model-file.md}.
 *
 * @param product the version of the product that wrote the file, for people only
 * @param algorithm the id of the algorithm in the catalog
 * @param parameters the parameters of the run
 * @param data the columns that the model was fitted on and what it predicts
 * @param preparation what turns those columns into features
 * @param model what the model knows
 */
public record ModelFile(
    String product,
    String algorithm,
    State parameters,
    State data,
    State preparation,
    State model) {

  /** What the first member of every model file says. */
  public static final String FORMAT = "dropfit-model";

  /** The version of the format that is written and the newest that is read. */
  public static final int VERSION = 1;

  /**
   * The text of the file.
   *
   * @return JSON that {@link #read} turns back into an equal model file
   * @throws IllegalArgumentException if the model is too large for a file, as {@link Json} says
   */
  public String write() {
    return Json.write(
        new State()
            .put("format", FORMAT)
            .put("version", (double) VERSION)
            .put("product", product)
            .put("algorithm", algorithm)
            .put("parameters", parameters)
            .put("data", data)
            .put("preparation", preparation)
            .put("model", model));
  }

  /**
   * Reads the text of a file, which may be anything.
   *
   * @param text the text
   * @return the model file; what its states hold is still to be judged by their owners
   * @throws State.Malformed if the text is no model file or one of a newer version
   */
  public static ModelFile read(String text) {
    State file;
    try {
      file = Json.read(text);
    } catch (State.Malformed e) {
      throw new State.Malformed("This is not a Dropfit model file: " + e.getMessage() + ".");
    }
    return read(file);
  }

  private static ModelFile read(State file) {
    if (!FORMAT.equals(file.values().get("format"))) {
      throw new State.Malformed(
          "This is not a Dropfit model file: its format should be \"" + FORMAT + "\".");
    }
    try {
      int version = file.integer("version", 1, Integer.MAX_VALUE);
      if (version > VERSION) {
        throw new State.Malformed(
            "it has version " + version + ", and this version of Dropfit reads up to " + VERSION);
      }
      return new ModelFile(
          file.text("product"),
          file.text("algorithm"),
          file.state("parameters"),
          file.state("data"),
          file.state("preparation"),
          file.state("model"));
    } catch (State.Malformed e) {
      throw new State.Malformed("This model file cannot be read: " + e.getMessage() + ".");
    }
  }
}
