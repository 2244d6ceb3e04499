package dropfit.linear;

import dropfit.fit.Status;

/** A problem that is solved for one penalty after the other, each from where the last one ended. */
interface PathSolver {

  /**
   * Works towards the optimum of a penalty, no longer than a moment.
   *
   * @param penalty the penalty that falls along the path
   * @return {@link Status#RUNNING} if there is more to do for this penalty
   */
  Status advance(double penalty);

  /** The weights as they stand, one a column; not to be changed. */
  double[] weights();
}
