package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.inference.Design;
import dropfit.inference.Figure;
import dropfit.inference.Inference;
import dropfit.inference.Information;
import dropfit.inference.Readings;
import dropfit.inference.Sampling;
import dropfit.inference.Term;
import dropfit.inference.Terms;
import dropfit.inference.WorkingRows;
import dropfit.numeric.Gram;
import dropfit.numeric.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statistical reading of a logistic regression without a penalty: of two classes as R's {@code
 * glm(family = binomial)} gives it, of more as {@code nnet::multinom}, whose log odds are those of
 * each class against the first.
 */
final class LogisticReading {
  /** What is left of a column's length, below which it follows from those before it. */
  private static final double DEPENDENT = 3e-6;

  private static final int BLOCK_ROWS = 256;

  private final LogisticModel model;
  private final Dataset data;
  private final int rows;
  private final int columns;
  private final int classes;
  private final double[] x;
  private final double[] weights;
  private final int[] codes;

  /** Probabilities, row by row. */
  private final double[] p;

  private LogisticReading(LogisticModel model, Dataset all) {
    this.model = model;
    this.data = all.counting();
    if (!(data.target() instanceof Target.Classes target)) {
      throw new IllegalArgumentException("a classification needs a target of classes");
    }
    this.rows = data.rows();
    this.columns = data.x().columns();
    this.classes = model.labels().size();
    this.x = data.x().toArray();
    this.weights = data.weights().toArray(rows);
    this.codes = target.toArray();
    this.p = model.probabilities(data.x()).toArray();
  }

  static Inference of(LogisticRegression.Params params, LogisticModel model, Dataset data) {
    if (params.penalty() > 0 || params.sizesMatter()) {
      return new Inference.Absent(Readings.PENALTY);
    }
    if (params.balanced()) {
      return new Inference.Absent(Readings.BALANCED);
    }
    LogisticReading reading = new LogisticReading(model, data);
    if (reading.separates()) {
      return new Inference.Absent(Readings.SEPARABLE);
    }
    return reading.classes == 2 ? reading.ofTwoClasses() : reading.ofManyClasses();
  }

  /** Whether every row's class is the likeliest. */
  private boolean separates() {
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < classes; k++) {
        if (k != codes[i] && !(p[i * classes + k] < p[i * classes + codes[i]])) {
          return false;
        }
      }
    }
    return true;
  }

  private Inference ofTwoClasses() {
    WorkingRows working = WorkingRows.of(rows);
    double[] w = model.weights().toArray();
    double deviance = 0;
    for (int i = 0; i < rows; i++) {
      double eta = model.constants().get(0, 0) + Vectors.dot(w, 0, x, i * columns, columns);
      double other = p[2 * i + 1 - codes[i]];
      double information = p[2 * i] * p[2 * i + 1];
      int sign = codes[i] == 1 ? 1 : -1;
      double twice = 2 * weights[i] * LogisticLoss.softplus(-sign * eta);
      working.fitted()[i] = eta;
      working.weights()[i] = weights[i] * information;
      working.gaps()[i] = information > 0 ? sign * other / information : 0;
      working.pearson()[i] = Math.sqrt(weights[i]) * sign * Math.sqrt(other / (1 - other));
      working.residuals()[i] = sign * Math.sqrt(twice);
      deviance += twice;
    }
    double[] estimates = new double[columns + 1];
    estimates[0] = model.constants().get(0, 0);
    System.arraycopy(w, 0, estimates, 1, columns);
    double logLikelihood = -deviance / 2;
    return working.read(
        x,
        new WorkingRows.About(data.features(), estimates, DEPENDENT, true, nullDeviance()),
        residual -> logLikelihood);
  }

  private double nullDeviance() {
    double[] counts = counts();
    double total = Vectors.sum(counts);
    double sum = 0;
    for (double count : counts) {
      sum -= 2 * count * Math.log(count / total);
    }
    return sum;
  }

  private double[] counts() {
    double[] counts = new double[classes];
    for (int i = 0; i < rows; i++) {
      counts[codes[i]] += weights[i];
    }
    return counts;
  }

  private Inference ofManyClasses() {
    int width = columns + 1;
    int size = (classes - 1) * width;
    if (!Readings.isFeasible(rows, size)) {
      return new Inference.Absent(Readings.TOO_LARGE);
    }
    Design design = new Design(x, columns, new double[rows], weights, DEPENDENT);
    double[] centers = center();
    Information information = new Information(curvatures(), size);
    int rank = information.rank();
    if (rows <= rank) {
      return new Inference.Absent(Readings.TOO_FEW_ROWS);
    }
    double deviance = 0;
    for (int i = 0; i < rows; i++) {
      deviance -= 2 * weights[i] * Math.log(p[i * classes + codes[i]]);
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(Readings.withDegrees("Null deviance", nullDeviance(), (rows - 1) * (classes - 1)));
    figures.add(Readings.withDegrees("Residual deviance", deviance, rows * (classes - 1) - rank));
    Readings.addCriteria(-deviance / 2, rank, rows, figures);
    List<Term> terms = terms(information, design, centers);
    List<String> notes = new ArrayList<>();
    notes.add("The log odds are those of each class against " + model.labels().get(0) + ".");
    notes.addAll(Terms.notEstimated(terms));
    notes.addAll(Readings.shortOfOptimum(Math.sqrt(information.variance(gradient(size)))));
    return new Inference.Present(
        Sampling.normal().name(), Terms.LEVEL, terms, figures, notes, Optional.empty());
  }

  /** The table of the log odds of each class against the first. */
  private List<Term> terms(Information information, Design design, double[] centers) {
    int width = columns + 1;
    int size = (classes - 1) * width;
    List<String> names = new ArrayList<>();
    double[] estimates = new double[size];
    double[] variances = new double[size];
    for (int k = 1; k < classes; k++) {
      double[] odds = design.gathered(odds(k));
      for (int j = 0; j < width; j++) {
        int place = (k - 1) * width + j;
        names.add(
            model.labels().get(k) + ": " + (j == 0 ? "intercept" : data.features().get(j - 1)));
        estimates[place] = odds[j];
        double[] combination = new double[size];
        combination[place] = 1;
        for (int c = 0; j == 0 && c < columns; c++) {
          combination[place + 1 + c] = -centers[c];
        }
        variances[place] =
            information.isEstimated(place) && !Double.isNaN(odds[j])
                ? information.variance(combination)
                : Double.NaN;
      }
    }
    return Terms.of(names, estimates, variances, Sampling.normal(), Sampling.normal());
  }

  /** The log odds of a class against the first, the intercept first. */
  private double[] odds(int k) {
    double[] out = new double[columns + 1];
    out[0] = model.constants().get(0, k) - model.constants().get(0, 0);
    for (int j = 0; j < columns; j++) {
      out[1 + j] = model.weights().get(k, j) - model.weights().get(0, j);
    }
    return out;
  }

  /** Brings the columns to mean 0, so that few digits are lost; answers the means. */
  private double[] center() {
    double[] means = ColumnMeans.of(new Regression(data.withTarget(zeros())));
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        x[i * columns + j] -= means[j];
      }
    }
    return means;
  }

  private Target.Numbers zeros() {
    return new Target.Numbers("zero", new double[rows]);
  }

  /** The information on the log odds of each class but the first, each with its intercept first. */
  private double[] curvatures() {
    int width = columns + 1;
    int size = (classes - 1) * width;
    double[] out = new double[size * size];
    double[] block = new double[BLOCK_ROWS * width];
    double[] bends = new double[BLOCK_ROWS];
    Gram gram = new Gram(width);
    for (int k = 1; k < classes; k++) {
      for (int l = 1; l <= k; l++) {
        gram.clear();
        for (int from = 0; from < rows; from += BLOCK_ROWS) {
          int count = Math.min(BLOCK_ROWS, rows - from);
          for (int i = 0; i < count; i++) {
            int at = (from + i) * classes;
            bends[i] = weights[from + i] * p[at + k] * ((k == l ? 1 : 0) - p[at + l]);
            block[i * width] = 1;
            System.arraycopy(x, (from + i) * columns, block, i * width + 1, columns);
          }
          gram.add(block, 0, bends, count);
        }
        double[] sums = gram.lower();
        for (int i = 0; i < width; i++) {
          for (int j = 0; j < width; j++) {
            out[((k - 1) * width + i) * size + (l - 1) * width + j] =
                sums[Math.max(i, j) * width + Math.min(i, j)];
          }
        }
      }
    }
    return out;
  }

  /** The slopes of the negative log-likelihood. */
  private double[] gradient(int size) {
    int width = columns + 1;
    double[] out = new double[size];
    for (int i = 0; i < rows; i++) {
      for (int k = 1; k < classes; k++) {
        double error = weights[i] * (p[i * classes + k] - (codes[i] == k ? 1 : 0));
        out[(k - 1) * width] += error;
        for (int j = 0; j < columns; j++) {
          out[(k - 1) * width + 1 + j] += error * x[i * columns + j];
        }
      }
    }
    return out;
  }
}
