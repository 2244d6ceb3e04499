package dropfit.fit;

/** What an algorithm is for; it decides which targets it takes. */
public enum Task {
  /** Predict a number. */
  REGRESSION,
  /** Predict a class. */
  CLASSIFICATION,
  /** Find groups; there is nothing to predict. */
  CLUSTERING
}
