package dropfit.linear;

/**
 * Parameters of a path of penalties, one model of which is kept.
 *
 * @param <P> the parameters themselves
 */
public interface PathParams<P extends PathParams<P>> {

  /**
   * How the model that is kept is found.
   *
   * @return choice and folds
   */
  Selection selection();

  /**
   * Parameters with another selection.
   *
   * @param value how the model that is kept is found
   * @return changed parameters
   */
  P selection(Selection value);

  /**
   * Parameters with another {@code choice}.
   *
   * @param value which model of the path is kept
   * @return changed parameters
   */
  default P choice(PathChoice value) {
    return selection(new Selection(value, selection().folds(), selection().seed()));
  }

  /**
   * Parameters with another number of {@code folds}.
   *
   * @param value the number of parts of which each is held out in turn
   * @return changed parameters
   */
  default P folds(int value) {
    return selection(new Selection(selection().choice(), value, selection().seed()));
  }

  /**
   * Parameters with another {@code seed}.
   *
   * @param value decides which rows are held out together
   * @return changed parameters
   */
  default P seed(int value) {
    return selection(new Selection(selection().choice(), selection().folds(), value));
  }
}
