package dropfit.experiment;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.fit.Clusterer;
import dropfit.fit.Model;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.prepare.Preparation;

/**
 * The picture of a run: rows and predictions on a plane through the prepared columns that vary by
 * themselves; what is made of them, as powers, is made anew at every place. What does not change
 * while the model learns is computed once; the rest whenever it is asked for.
 *
 * <p>Arrays that are handed out belong to the caller.
 */
public final class Scene {
  /** More points would hide each other; of more rows every n-th is shown. */
  public static final int MOST_POINTS = 20_000;

  /** The largest number of cells of a surface. */
  public static final int MOST_CELLS = 40_000;

  /** How far the view reaches beyond the outermost points, as a share of their extent. */
  private static final double MARGIN = 0.06;

  private final Plane plane;
  private final Preparation preparation;
  private final int columns;
  private final int rows;
  private final int total;
  private final Matrix points;
  private final double[] x;
  private final double[] y;
  private final double[] tableRows;
  private final double[] parts;
  private final double[] truths;
  private final double[] bounds;
  private final Matrix cells;

  private Scene(Experiment experiment, Plane plane, int columns, int rows) {
    Part[] all = {experiment.train(), experiment.validation(), experiment.test()};
    this.plane = plane;
    this.preparation = experiment.preparation();
    this.columns = columns;
    this.rows = rows;
    this.total = all[0].size() + all[1].size() + all[2].size();
    int stride = Math.max(1, (total + MOST_POINTS - 1) / MOST_POINTS);
    int shown = (total + stride - 1) / stride;
    int width = experiment.features().size();
    boolean targeted = !(all[0].data().target() instanceof Target.None);
    this.x = new double[shown];
    this.y = new double[shown];
    this.tableRows = new double[shown];
    this.parts = new double[shown];
    this.truths = new double[targeted ? shown : 0];
    double[] flat = new double[Matrix.size(shown, width)];
    double[] row = new double[width];
    int position = 0;
    int next = 0;
    for (int part = 0; part < all.length; part++) {
      Dataset data = all[part].data();
      for (int i = 0; i < all[part].size(); i++, position++) {
        if (position % stride != 0) {
          continue;
        }
        data.x().copyRow(i, row);
        System.arraycopy(row, 0, flat, next * width, width);
        tableRows[next] = all[part].tableRow(i);
        parts[next] = part;
        if (targeted) {
          truths[next] = truth(data.target(), i);
        }
        next++;
      }
    }
    this.points = Matrix.of(shown, width, flat);
    place(preparation.reduce(points), x, y);
    double[] across = extent(x);
    double[] along = extent(y);
    this.bounds = new double[] {across[0], across[1], along[0], along[1]};
    this.cells = preparation.expand(grid(preparation.inputs().size()));
  }

  /**
   * A picture along two prepared columns.
   *
   * @param experiment whose rows are shown
   * @param first index of the one of {@link Experiment#inputs} that runs to the right
   * @param second index of the one that runs upwards
   * @param columns cells of the surface across, 1 or more
   * @param rows cells of the surface upwards, 1 or more
   * @return the picture
   * @throws IllegalArgumentException if an index or the size is out of range
   */
  public static Scene ofFeatures(
      Experiment experiment, int first, int second, int columns, int rows) {
    int width = experiment.inputs().size();
    if (first < 0 || first >= width || second < 0 || second >= width || first == second) {
      throw new IllegalArgumentException("choose two different columns of " + width);
    }
    requireSize(columns, rows);
    Plane plane =
        Plane.ofFeatures(trainInputs(experiment), experiment.preparation(), first, second);
    return new Scene(experiment, plane, columns, rows);
  }

  /**
   * A picture along the two directions in which the training rows differ most; along the columns
   * themselves if there are only one or two, along the first two if there are too many to
   * decompose.
   *
   * @param experiment whose rows are shown
   * @param columns cells of the surface across, 1 or more
   * @param rows cells of the surface upwards, 1 or more
   * @return the picture
   * @throws IllegalArgumentException if the size is out of range
   */
  public static Scene ofComponents(Experiment experiment, int columns, int rows) {
    int width = experiment.inputs().size();
    if (width == 2 || width > Plane.MOST_COLUMNS_FOR_COMPONENTS) {
      return ofFeatures(experiment, 0, 1, columns, rows);
    }
    requireSize(columns, rows);
    Plane plane =
        width == 1
            ? Plane.ofSingleFeature(experiment.preparation())
            : Plane.ofComponents(trainInputs(experiment));
    return new Scene(experiment, plane, columns, rows);
  }

  private static Matrix trainInputs(Experiment experiment) {
    return experiment.preparation().reduce(experiment.train().data().x());
  }

  private static void requireSize(int columns, int rows) {
    if (columns < 1 || rows < 1 || (long) columns * rows > MOST_CELLS) {
      throw new IllegalArgumentException(
          "a surface has 1 to " + MOST_CELLS + " cells; found " + columns + " x " + rows);
    }
  }

  /** Finds where on the plane rows of inputs lie. */
  private void place(Matrix inputs, double[] across, double[] upwards) {
    double[] row = new double[inputs.columns()];
    for (int i = 0; i < inputs.rows(); i++) {
      inputs.copyRow(i, row);
      across[i] = plane.x(row);
      upwards[i] = plane.y(row);
    }
  }

  private static double truth(Target target, int row) {
    if (target instanceof Target.Classes classes) {
      return classes.get(row);
    }
    if (target instanceof Target.Several several) {
      return several.values().get(row, 0);
    }
    return target instanceof Target.Numbers numbers ? numbers.get(row) : Double.NaN;
  }

  private static double[] extent(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    double margin = most > least ? (most - least) * MARGIN : Math.max(Math.abs(most), 1) / 2;
    return new double[] {least - margin, most + margin};
  }

  /** The inputs at the middles of the surface's cells, from the lower left rightwards. */
  private Matrix grid(int width) {
    double[] flat = new double[Matrix.size(columns * rows, width)];
    double cellWidth = (bounds[1] - bounds[0]) / columns;
    double cellHeight = (bounds[3] - bounds[2]) / rows;
    for (int i = 0, at = 0; i < rows; i++) {
      double upwards = bounds[2] + (i + 0.5) * cellHeight;
      for (int j = 0; j < columns; j++, at += width) {
        plane.rowAt(bounds[0] + (j + 0.5) * cellWidth, upwards, flat, at);
      }
    }
    return Matrix.of(columns * rows, width, flat);
  }

  /**
   * What the model predicts over the plane, of several targets the first.
   *
   * @param model a model of the scene's run
   * @return columns x rows predictions, from the lower left rightwards
   */
  public double[] surface(Model model) {
    return firsts(model, cells);
  }

  /**
   * How probable the predicted class is over the plane.
   *
   * @param model a model of the scene's run
   * @return columns x rows probabilities as in {@link #surface}; empty unless it is a classifier
   *     that tells probabilities
   */
  public double[] confidence(Model model) {
    if (!(model instanceof ProbabilisticClassifier classifier)) {
      return new double[0];
    }
    int classes = classifier.labels().size();
    double[] probabilities = new double[cells.rows() * classes];
    classifier.probabilitiesInto(cells, probabilities);
    double[] largest = new double[cells.rows()];
    for (int i = 0; i < largest.length; i++) {
      for (int k = 0; k < classes; k++) {
        largest[i] = Math.max(largest[i], probabilities[i * classes + k]);
      }
    }
    return largest;
  }

  /**
   * What the model predicts for the points, of several targets the first.
   *
   * @param model a model of the scene's run
   * @return one prediction a point
   */
  public double[] predictions(Model model) {
    return firsts(model, points);
  }

  /** The predictions of the first target. */
  private static double[] firsts(Model model, Matrix x) {
    double[] all = model.predict(x);
    int outputs = model.outputs();
    if (outputs == 1) {
      return all;
    }
    double[] firsts = new double[x.rows()];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = all[i * outputs];
    }
    return firsts;
  }

  /**
   * Where a clusterer's centres lie on the plane.
   *
   * @param model a model of the scene's run
   * @return x and y of each centre in turn; empty unless it is a clusterer
   */
  public double[] centers(Model model) {
    if (!(model instanceof Clusterer clusterer)) {
      return new double[0];
    }
    Matrix centers = preparation.reduce(clusterer.centers());
    double[] across = new double[centers.rows()];
    double[] upwards = new double[centers.rows()];
    place(centers, across, upwards);
    double[] out = new double[2 * centers.rows()];
    for (int k = 0; k < centers.rows(); k++) {
      out[2 * k] = across[k];
      out[2 * k + 1] = upwards[k];
    }
    return out;
  }

  /**
   * Coordinates of the points along the first axis.
   *
   * @return one value a point
   */
  public double[] x() {
    return x.clone();
  }

  /**
   * Coordinates of the points along the second axis.
   *
   * @return one value a point
   */
  public double[] y() {
    return y.clone();
  }

  /**
   * The rows of the table that the points stand for.
   *
   * @return one row number a point
   */
  public double[] tableRows() {
    return tableRows.clone();
  }

  /**
   * The parts that the points belong to: 0 training, 1 validation, 2 test.
   *
   * @return one part a point
   */
  public double[] parts() {
    return parts.clone();
  }

  /**
   * The target at the points: a number, of several the first, or the index of a class.
   *
   * @return one value a point; empty without a target
   */
  public double[] truths() {
    return truths.clone();
  }

  /**
   * The edges of the view.
   *
   * @return left, right, lower and upper edge
   */
  public double[] bounds() {
    return bounds.clone();
  }

  /**
   * The number of rows that could be shown.
   *
   * @return at least the number of points
   */
  public int total() {
    return total;
  }

  /**
   * What runs to the right.
   *
   * @return the name of a column, or of a principal component
   */
  public String xLabel() {
    return plane.xLabel;
  }

  /**
   * What runs upwards.
   *
   * @return the name of a column, or of a principal component; empty if there is only one column
   */
  public String yLabel() {
    return plane.yLabel;
  }
}
