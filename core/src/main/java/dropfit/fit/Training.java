package dropfit.fit;

import dropfit.data.Dataset;
import java.util.function.DoubleSupplier;

/**
 * A run. Nothing moves until {@link #step} is called; a step allocates nothing unless the algorithm
 * says that it grows a structure.
 *
 * @param <M> the type of the fitted model
 */
public interface Training<M extends Model> {

  /**
   * Moves the model once. After a status other than {@link Status#RUNNING} it changes nothing.
   *
   * @return where the run stands now
   */
  Status step();

  /**
   * Steps taken.
   *
   * @return 0 before the first step
   */
  int iteration();

  /**
   * The most steps that the run can take.
   *
   * @return 1 or more
   */
  int stepLimit();

  /**
   * The quantity that is minimised, a mean over the training rows with penalties, for the model as
   * it stood when the last step looked at the data.
   *
   * @return NaN before the first step
   */
  double objective();

  /**
   * The same quantity on other rows, such as those held out for validation.
   *
   * @param other examples with the columns and classes of the training data
   * @return answers for the model as it stands whenever it is asked
   */
  DoubleSupplier objectiveOn(Dataset other);

  /**
   * The model as it stands.
   *
   * @return an immutable model; later steps do not change it
   */
  M snapshot();
}
