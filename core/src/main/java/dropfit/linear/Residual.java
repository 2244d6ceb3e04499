package dropfit.linear;

/**
 * What a linear prediction leaves of the target, as methods see it that move one weight at a time.
 * It begins as the target, with every weight at 0.
 */
interface Residual {

  /** Of how many columns. */
  int columns();

  /** The scalar product of two columns. */
  double product(int j, int k);

  /** The scalar product of a column and the residual. */
  double slope(int j);

  /** Takes a multiple of a column from the residual: its weight grew by that much. */
  void move(int j, double by);

  /**
   * The scalar product of every column and a combination of some.
   *
   * @param members the columns that are combined
   * @param size how many they are
   * @param factors what each is multiplied by
   * @param out receives one product a column
   */
  void along(int[] members, int size, double[] factors, double[] out);

  /** The sum of squares. */
  double squares();

  /**
   * The residual of all rows, by the cheaper way: by products of columns where rows are many and
   * columns few, else by the rows themselves.
   */
  static Residual of(CenteredRows data) {
    return ColumnProducts.suits(data)
        ? new GramResidual(ColumnProducts.of(data, 0, data.rows))
        : new RowResidual(data, data.fold(0, 0));
  }
}
