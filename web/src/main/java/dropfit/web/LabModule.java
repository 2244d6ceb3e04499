package dropfit.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The functions that the optimizer lab's worker calls, a module of its own, which is loaded when
 * the lab is opened first (docs/decisions/0011); what they take and answer is described in the
 * page's {@code engine/lab-protocol.js}. None of them throws: whatever goes wrong is an answer.
 */
public final class LabModule {
  private static final Lab LAB = new Lab();

  private LabModule() {}

  /**
   * Describes the optimizer lab.
   *
   * @return its landscapes, its optimizers and the fields of a race
   */
  @JSExport
  public static Answer describe() {
    return Answer.to(LabDescription::all);
  }

  /**
   * Takes the rows that own losses are on.
   *
   * @param names the features, and the labels of a target of classes or the names of several
   *     targets, as JSON
   * @param x the features, row by row
   * @param target the numbers to predict, row by row, or the index of a label each; none without
   * @param weights how much each row counts; none if all count the same
   * @return nothing
   */
  @JSExport
  public static Answer rows(
      String names, Float64Array x, Float64Array target, Float64Array weights) {
    return Answer.to(
        () ->
            LAB.rows(
                names, x.copyToJavaArray(), target.copyToJavaArray(), weights.copyToJavaArray()));
  }

  /**
   * Chooses where races are run.
   *
   * @param choice a known landscape, a formula or an own loss, as JSON
   * @return what the terrain is
   */
  @JSExport
  public static Answer terrain(String choice) {
    return Answer.to(() -> LAB.terrain(choice));
  }

  /**
   * The heights of the terrain.
   *
   * @param choice the part of the plane and the number of cells, as JSON
   * @return one height a cell, from the lower left rightwards
   */
  @JSExport
  public static Answer map(String choice) {
    return Answer.to(() -> LAB.map(choice));
  }

  /**
   * Puts racers at their starts.
   *
   * @param field who races, from where and how, as JSON
   * @return where they stand, or what is wrong
   */
  @JSExport
  public static Answer start(String field) {
    return Answer.to(() -> LAB.start(field));
  }

  /**
   * Moves all racers.
   *
   * @param steps how often
   * @param millis after which time to stop; 0 for none
   * @return where they stand, their latest paths and the points of their curves that are new
   */
  @JSExport
  public static Answer advance(int steps, double millis) {
    return Answer.to(() -> LAB.advance(steps, millis));
  }

  /**
   * Takes steps back.
   *
   * @param steps how many
   * @return where all stand, as after an advance
   */
  @JSExport
  public static Answer back(int steps) {
    return Answer.to(() -> LAB.back(steps));
  }

  /**
   * The latest positions of all racers.
   *
   * @return places and heights
   */
  @JSExport
  public static Answer paths() {
    return Answer.to(LAB::paths);
  }

  /**
   * Tells why a racer's next step goes where it goes.
   *
   * @param racer its index
   * @return the calculation
   */
  @JSExport
  public static Answer explain(int racer) {
    return Answer.to(() -> LAB.explain(racer));
  }

  /**
   * Begins to look for the best learning rates.
   *
   * @param field who races and for how long, as JSON
   * @return what is wrong, if anything
   */
  @JSExport
  public static Answer tune(String field) {
    return Answer.to(() -> LAB.tune(field));
  }

  /**
   * Begins trials from many random starts.
   *
   * @param field who is tried and for how long, as JSON
   * @return what is wrong, if anything
   */
  @JSExport
  public static Answer trials(String field) {
    return Answer.to(() -> LAB.trials(field));
  }

  /**
   * Begins a map of where an optimizer ends.
   *
   * @param field who walks and on which map, as JSON
   * @return what is wrong, if anything
   */
  @JSExport
  public static Answer basins(String field) {
    return Answer.to(() -> LAB.basins(field));
  }

  /**
   * Works at what was begun last.
   *
   * @param millis for how long
   * @return what is known so far
   */
  @JSExport
  public static Answer work(double millis) {
    return Answer.to(() -> LAB.work(millis));
  }
}
