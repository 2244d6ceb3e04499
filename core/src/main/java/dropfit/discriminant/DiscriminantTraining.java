package dropfit.discriminant;

import dropfit.data.Dataset;
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** A run whose first step finds the model. Before it, classes are as probable as they are often. */
final class DiscriminantTraining<M extends Discriminant> implements Training<M> {
  private final ClassRows rows;
  private final Supplier<M> solve;
  private M model;
  private Scores scores;
  private double objective = Double.NaN;
  private int iteration;

  DiscriminantTraining(ClassRows rows, M start, Supplier<M> solve) {
    this.rows = rows;
    this.solve = solve;
    this.model = start;
    this.scores = start.scores();
  }

  @Override
  public Status step() {
    if (iteration == 0) {
      model = solve.get();
      scores = model.scores();
      objective = scores.logLoss(rows);
      iteration = 1;
    }
    return Double.isFinite(objective) ? Status.CONVERGED : Status.DIVERGED;
  }

  @Override
  public int iteration() {
    return iteration;
  }

  @Override
  public int stepLimit() {
    return 1;
  }

  @Override
  public double objective() {
    return objective;
  }

  @Override
  public DoubleSupplier objectiveOn(Dataset other) {
    ClassRows otherRows = new ClassRows(other);
    return () -> scores.logLoss(otherRows);
  }

  @Override
  public M snapshot() {
    return model;
  }
}
