package dropfit.experiment;

import java.util.Optional;

/**
 * The same score on different rows, kept apart so that they are never confused.
 *
 * @param train on the rows learned from
 * @param validation on the rows of the validation curve, if there are any
 * @param test on the rows held back, if there are any
 * @param baseline what the mean or the majority class of the training rows scores on the rows held
 *     back; absent where there are none, or nothing is predicted
 * @param <S> the type of the score
 */
public record Scores<S>(S train, Optional<S> validation, Optional<S> test, Optional<S> baseline) {}
