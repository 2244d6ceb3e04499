package dropfit.numeric;

/** Goes through rows group by group, through each group several times, in parts. */
public final class GroupVisits {
  private final int[] starts;
  private final int passes;
  private final Visitor visitor;
  private int group;
  private int pass;
  private int at;

  /** What is done with the rows of a group. */
  public interface Visitor {
    /**
     * Does its work.
     *
     * @param group from 0
     * @param pass from 0; the next one begins once this one has come to the end of the group
     * @param from the first row of a stretch of the group
     * @param to the row behind it
     */
    void visit(int group, int pass, int from, int to);
  }

  /**
   * Is going to visit groups.
   *
   * @param starts where the rows of each group begin, and behind the last where they end
   * @param passes how often it goes through each group
   * @param visitor is given stretches of rows; a single empty one in each pass of an empty group
   */
  public GroupVisits(int[] starts, int passes, Visitor visitor) {
    this.starts = starts;
    this.passes = passes;
    this.visitor = visitor;
  }

  /**
   * Does a part.
   *
   * @return whether there are more
   */
  public boolean advance() {
    int left = Work.PART;
    while (group + 1 < starts.length && left > 0) {
      int end = starts[group + 1];
      int to = Math.min(end, at + left);
      visitor.visit(group, pass, at, to);
      left -= Math.max(to - at, 1);
      at = to;
      if (at == end) {
        pass = (pass + 1) % passes;
        group += pass == 0 ? 1 : 0;
        at = starts[group];
      }
    }
    return group + 1 < starts.length;
  }
}
