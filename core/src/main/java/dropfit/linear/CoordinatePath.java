package dropfit.linear;

import dropfit.fit.Status;
import java.util.ArrayList;
import java.util.List;

/** Lasso and elastic net for one penalty after the other, by coordinate descent. */
final class CoordinatePath implements PathSolver {
  /** Multiplications that take a moment. */
  private static final double PATIENCE = 1e6;

  private final CoordinateDescent descent;
  private final double total;
  private final double l1Share;
  private final double tolerance;
  private final int maxSweeps;
  private final int sweepsAtOnce;
  private int sweeps;

  private CoordinatePath(
      Residual residual,
      double total,
      double l1Share,
      double tolerance,
      int maxSweeps,
      int sweepsAtOnce) {
    this.descent = new CoordinateDescent(residual);
    this.total = total;
    this.l1Share = l1Share;
    this.tolerance = tolerance;
    this.maxSweeps = maxSweeps;
    this.sweepsAtOnce = sweepsAtOnce;
  }

  /** A run over a row of penalties for all rows, and for those that each fold leaves. */
  static PathTraining train(LassoPath.Params params, FoldRows rows) {
    CenteredRows data = rows.data;
    List<Residual> residuals = residuals(rows);
    double cost = (double) data.columns * (ColumnProducts.suits(data) ? data.columns : data.rows);
    int atOnce = (int) Math.max(1, Math.min(PATIENCE / cost, params.maxIterations()));
    List<CoordinatePath> solvers = new ArrayList<>();
    for (int k = 0; k < residuals.size(); k++) {
      solvers.add(
          new CoordinatePath(
              residuals.get(k),
              k == 0 ? data.total : rows.folds.get(k - 1).total,
              params.l1Share(),
              params.tolerance(),
              params.maxIterations(),
              atOnce));
    }
    double largest = solvers.get(0).descent.silencingPenalty() / data.total / params.l1Share();
    // Any penalty keeps the weights of a target without variation at 0.
    double start = largest > 0 && Double.isFinite(largest) ? largest : 1;
    return new PathTraining(
        data,
        PathTraining.penalties(start, start * params.smallest(), params.penalties()),
        params.selection().choice(),
        solvers,
        rows.folds,
        Math.ceil((double) params.maxIterations() / atOnce));
  }

  /** Of all rows, then of those that each fold leaves. */
  private static List<Residual> residuals(FoldRows rows) {
    List<Residual> residuals = new ArrayList<>();
    residuals.add(Residual.of(rows.data));
    if (!ColumnProducts.suits(rows.data)) {
      for (Fold fold : rows.folds) {
        residuals.add(new RowResidual(rows.data, fold));
      }
      return residuals;
    }
    List<ColumnProducts> parts = new ArrayList<>();
    for (Fold fold : rows.folds) {
      parts.add(ColumnProducts.of(rows.data, fold.from, fold.to));
    }
    for (ColumnProducts heldOut : parts) {
      ColumnProducts rest = heldOut.empty();
      for (ColumnProducts part : parts) {
        if (part != heldOut) {
          rest.add(part);
        }
      }
      residuals.add(new GramResidual(rest));
    }
    return residuals;
  }

  @Override
  public Status advance(double penalty) {
    descent.penalize(penalty * l1Share * total, penalty * (1 - l1Share) * total);
    for (int k = 0; k < sweepsAtOnce && sweeps < maxSweeps; k++) {
      descent.sweep();
      sweeps++;
      if (descent.hasConverged(tolerance)) {
        sweeps = 0;
        return Status.CONVERGED;
      }
    }
    if (sweeps < maxSweeps) {
      return Status.RUNNING;
    }
    sweeps = 0;
    return Status.OUT_OF_STEPS;
  }

  @Override
  public double[] weights() {
    return descent.weights;
  }
}
