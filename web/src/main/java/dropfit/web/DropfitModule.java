package dropfit.web;

import dropfit.csv.CsvText;
import org.teavm.jso.JSExport;
import org.teavm.jso.core.JSString;

/**
 * The functions that the page's worker calls; what they take and answer is described in the page's
 * {@code engine/protocol.js}. None of them throws: whatever goes wrong is an answer.
 */
public final class DropfitModule {
  private static final Session SESSION = new Session();

  private DropfitModule() {}

  /**
   * Describes the product and its algorithms.
   *
   * @return version, algorithms and the fields of the settings
   */
  @JSExport
  public static Answer describe() {
    return Answer.to(Descriptions::all);
  }

  /**
   * Does what reading does, so that the browser has compiled it before the first file comes.
   *
   * @return of no use
   */
  @JSExport
  public static Answer warmUp() {
    return Answer.to(WarmUp::read);
  }

  /**
   * Begins to read a CSV text, which becomes the table that the other functions work on. What was
   * read before stays until {@link #readOn} is done.
   *
   * @param text the whole text
   * @param options how to read it, as JSON
   * @return nothing
   */
  @JSExport
  public static Answer beginText(JSString text, String options) {
    return Answer.to(() -> SESSION.beginReading(CsvText.of(LongText.characters(text)), options));
  }

  /**
   * Begins to read a file that is too large to be held as one text. What was read before stays
   * until {@link #readOn} is done.
   *
   * @param head the beginning of its text
   * @param tail the end of its text
   * @param length the number of its characters
   * @param chunks gives the text, from the start, as often as it is asked for
   * @param options how to read it, as JSON
   * @return nothing
   */
  @JSExport
  public static Answer beginFile(
      JSString head, JSString tail, int length, Chunks chunks, String options) {
    return Answer.to(
        () ->
            SESSION.beginReading(
                CsvText.of(
                    LongText.characters(head),
                    LongText.characters(tail),
                    length,
                    () -> new ChunkReader(chunks)),
                options));
  }

  /**
   * Reads on for some time.
   *
   * @param millis how long
   * @return how far the reading is, or once it is done what was understood
   */
  @JSExport
  public static Answer readOn(double millis) {
    return Answer.to(() -> SESSION.readOn(millis));
  }

  /**
   * Puts away what was being read.
   *
   * @return nothing
   */
  @JSExport
  public static Answer endReading() {
    return Answer.to(SESSION::endReading);
  }

  /**
   * The texts of some rows of the table.
   *
   * @param first the first row, from 0
   * @param count how many rows
   * @return the rows
   */
  @JSExport
  public static Answer cells(int first, int count) {
    return Answer.to(() -> SESSION.cells(first, count));
  }

  /**
   * The rows that were left out.
   *
   * @return a CSV text with the header of the file
   */
  @JSExport
  public static Answer rejectedCsv() {
    return Answer.to(SESSION::rejectedCsv);
  }

  /**
   * Begins to split the table and to prepare its columns; {@link #workAt} with "prepare" does the
   * work, and answers with the sizes of the parts, the prepared columns and warnings.
   *
   * @param choices what is to be learned from which columns, as JSON
   * @return nothing, or what is wrong with the settings
   */
  @JSExport
  public static Answer prepare(String choices) {
    return Answer.to(() -> SESSION.prepare(choices));
  }

  /**
   * Begins to search what was prepared for what would deceive the user; {@link #workAt} with
   * "traps" does the work, and answers with the traps, each with what would mend it.
   *
   * @return nothing
   */
  @JSExport
  public static Answer traps() {
    return Answer.to(SESSION::traps);
  }

  /**
   * Begins to sum up the columns of the table; {@link #workAt} with "profile" does the work, and
   * answers with figures and distribution of each column.
   *
   * @return nothing
   */
  @JSExport
  public static Answer profile() {
    return Answer.to(SESSION::profile);
  }

  /**
   * Begins to measure how closely the columns of the table go with a target; {@link #workAt} of
   * "associations" does the work, and answers with the measures that suit each column.
   *
   * @param task whether the target is numbers or classes
   * @param target the index of its column
   * @return nothing, or what is wrong with the target
   */
  @JSExport
  public static Answer associations(String task, int target) {
    return Answer.to(() -> SESSION.associations(task, target));
  }

  /**
   * Goes on with what was begun.
   *
   * @param what "prepare", "traps", "profile" or "associations"
   * @param millis how long; a stage, a column or a kind of trap is not cut
   * @return whether it is done, and then what came of it
   */
  @JSExport
  public static Answer workAt(String what, double millis) {
    return Answer.to(() -> SESSION.workAt(what, millis));
  }

  /**
   * Judges parameters.
   *
   * @param algorithm its id
   * @param params its parameters, as JSON
   * @return what is wrong with them, if anything
   */
  @JSExport
  public static Answer check(String algorithm, String params) {
    return Answer.to(() -> Session.check(algorithm, params));
  }

  /**
   * Begins a run on what was prepared.
   *
   * @param algorithm its id
   * @param params its parameters, as JSON
   * @return what is wrong with them, if anything
   */
  @JSExport
  public static Answer begin(String algorithm, String params) {
    return Answer.to(() -> SESSION.begin(algorithm, params));
  }

  /**
   * Moves the run for some time.
   *
   * @param millis how long; 0 for a single step
   * @return where the run stands, and the points of the curves that are new
   */
  @JSExport
  public static Answer advance(double millis) {
    return Answer.to(() -> SESSION.advance(millis));
  }

  /**
   * Chooses the plane on which the run is shown.
   *
   * @param choice the plane and the size of the surface, as JSON
   * @return what does not move in the picture
   */
  @JSExport
  public static Answer view(String choice) {
    return Answer.to(() -> SESSION.view(choice));
  }

  /**
   * The picture of the model as it stands.
   *
   * @return what moves in the picture
   */
  @JSExport
  public static Answer picture() {
    return Answer.to(SESSION::picture);
  }

  /**
   * The models that the coefficient path of the run has reached since the last time.
   *
   * @return their positions and coefficients, and the errors of all so far
   */
  @JSExport
  public static Answer path() {
    return Answer.to(SESSION::path);
  }

  /**
   * The model as it stands and the training rows, for the module that reads models statistically.
   *
   * @return what {@link ReadingModule#read} takes, or that the algorithm has no such reading
   */
  @JSExport
  public static Answer readingRows() {
    return Answer.to(SESSION::readingRows);
  }

  /**
   * Begins to judge the model as it stands; {@link #evaluate} does the work.
   *
   * @return nothing
   */
  @JSExport
  public static Answer judge() {
    return Answer.to(SESSION::judge);
  }

  /**
   * Goes on judging the model that has waited longest for it.
   *
   * @param millis how long
   * @return whether it is done, and then its scores by the rows they were computed on, and its
   *     coefficients
   */
  @JSExport
  public static Answer evaluate(double millis) {
    return Answer.to(() -> SESSION.evaluate(millis));
  }

  /**
   * The table with the model's predictions.
   *
   * @return a CSV text
   */
  @JSExport
  public static Answer predictionsCsv() {
    return Answer.to(SESSION::predictionsCsv);
  }

  /**
   * The model with all that is needed to use it.
   *
   * @return the text of a model file
   */
  @JSExport
  public static Answer saveModel() {
    return Answer.to(SESSION::saveModel);
  }

  /**
   * Reads a model file, which becomes the model that is applied.
   *
   * @param text the text of the file
   * @return what the model is and wants
   */
  @JSExport
  public static Answer loadModel(String text) {
    return Answer.to(() -> SESSION.loadModel(text));
  }

  /**
   * Applies the loaded model to another CSV text.
   *
   * @param text the whole text
   * @param options how to read it, as JSON
   * @return its rows with predictions
   */
  @JSExport
  public static Answer applyModel(String text, String options) {
    return Answer.to(() -> SESSION.applyModel(text, options));
  }

  /**
   * Training rows that a loss can be shown on, for the optimizer lab's own module.
   *
   * @return names, features and target of some thousand rows at most
   */
  @JSExport
  public static Answer lossRows() {
    return Answer.to(SESSION::lossRows);
  }
}
