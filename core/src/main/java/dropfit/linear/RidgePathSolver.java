package dropfit.linear;

import dropfit.fit.Status;
import dropfit.numeric.Triangle;
import java.util.ArrayList;
import java.util.List;

/** Ridge regression for one penalty after the other, each in one call. */
final class RidgePathSolver implements PathSolver {
  private final RidgeSolver solver;
  private final double[] weights;

  private RidgePathSolver(RidgeSolver solver, int columns) {
    this.solver = solver;
    this.weights = new double[columns];
  }

  /** Solvers for all rows, and for those that each fold leaves. */
  static List<RidgePathSolver> of(FoldRows rows) {
    CenteredRows data = rows.data;
    List<RidgePathSolver> solvers = new ArrayList<>();
    solvers.add(new RidgePathSolver(RidgeSolver.of(data), data.columns));
    if (data.rows < data.columns) {
      for (Fold fold : rows.folds) {
        solvers.add(new RidgePathSolver(new RidgeSolver.Wide(data, fold), data.columns));
      }
      return solvers;
    }
    List<Triangle> parts = new ArrayList<>();
    for (Fold fold : rows.folds) {
      parts.add(RidgeSolver.triangle(data, fold.from, fold.to));
    }
    for (int k = 0; k < parts.size(); k++) {
      Triangle rest = new Triangle(data.columns + 2);
      for (int i = 0; i < parts.size(); i++) {
        if (i != k) {
          rest.add(parts.get(i));
        }
      }
      solvers.add(new RidgePathSolver(new RidgeSolver.Tall(data.columns, rest), data.columns));
    }
    return solvers;
  }

  @Override
  public Status advance(double penalty) {
    solver.solve(penalty, weights);
    return Status.CONVERGED;
  }

  @Override
  public double[] weights() {
    return weights;
  }
}
