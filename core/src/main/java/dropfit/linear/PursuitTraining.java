package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.fit.Status;

/**
 * Orthogonal matching pursuit, a feature a step: the one that pulls strongest joins, and the
 * weights of all that have joined become those of least squares (Pati, Rezaiifar and Krishnaprasad,
 * "Orthogonal Matching Pursuit", 1993).
 */
final class PursuitTraining extends StepwiseTraining {
  private final double[] solution;

  PursuitTraining(Dataset data, int maxFeatures) {
    super(data, maxFeatures, maxFeatures);
    this.solution = new double[active.members.length];
  }

  @Override
  Status move() {
    if (takeIn() < 0) {
      return Status.CONVERGED;
    }
    for (int k = 0; k < active.size(); k++) {
      solution[k] = firstSlopes[active.members[k]];
    }
    active.solve(solution);
    for (int k = 0; k < active.size(); k++) {
      int column = active.members[k];
      move(column, solution[k] - weights[column]);
    }
    return active.isFull() ? Status.CONVERGED : Status.RUNNING;
  }
}
