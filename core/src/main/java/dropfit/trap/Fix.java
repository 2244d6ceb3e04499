package dropfit.trap;

import java.util.List;

/** A change of the choices that mends a trap. */
public sealed interface Fix {

  /**
   * What the change does, as the text of a button.
   *
   * @return a few words
   */
  String label();

  /**
   * To learn no longer from some columns.
   *
   * @param columns their indices
   */
  record LeaveOut(List<Integer> columns) implements Fix {

    /**
     * Keeps its own copy of the list.
     *
     * @param columns their indices
     */
    public LeaveOut {
      columns = List.copyOf(columns);
    }

    @Override
    public String label() {
      return columns.size() == 1
          ? "Leave out this column"
          : "Leave out these " + columns.size() + " columns";
    }
  }

  /** To use each of several equal rows once. */
  record DropDuplicates() implements Fix {
    @Override
    public String label() {
      return "Drop duplicate rows";
    }
  }

  /**
   * To split rows by their order instead of at random.
   *
   * @param newestFirst whether the first rows are the latest
   */
  record SplitInOrder(boolean newestFirst) implements Fix {
    @Override
    public String label() {
      return newestFirst ? "Test on the first rows" : "Test on the last rows";
    }
  }

  /**
   * To split rows by a column of dates instead of at random.
   *
   * @param column its index
   */
  record SplitByDate(int column) implements Fix {
    @Override
    public String label() {
      return "Test on the latest rows";
    }
  }

  /** To split rows at random within each class. */
  record Stratify() implements Fix {
    @Override
    public String label() {
      return "Split within classes";
    }
  }

  /**
   * To leave out the rows of small classes.
   *
   * @param rows classes with fewer rows are left out
   */
  record LeaveOutClasses(int rows) implements Fix {
    @Override
    public String label() {
      return "Leave out classes with fewer than " + rows + " rows";
    }
  }

  /** To let every class count the same in training, however many rows it has. */
  record BalanceClasses() implements Fix {
    @Override
    public String label() {
      return "Give classes equal weight";
    }
  }
}
