package dropfit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** Counts the bytes that the current thread allocates. */
public final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int TRIALS = 5;

  private Allocation() {}

  /**
   * The bytes that an action allocates once everything it needs is loaded and linked. Each of
   * several trials takes a fresh action; the least is the action's own, for now and then the
   * virtual machine allocates a little when it replaces compiled code.
   */
  public static long leastOf(Supplier<Runnable> actions) {
    long least = Long.MAX_VALUE;
    for (int trial = 0; trial < TRIALS; trial++) {
      Runnable action = actions.get();
      long before = THREADS.getCurrentThreadAllocatedBytes();
      action.run();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
