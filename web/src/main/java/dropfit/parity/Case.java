package dropfit.parity;

import java.util.function.Function;

/**
 * A computation whose answer the JVM and the browser have to share.
 *
 * @param name unlike all others; that of a reference where one tells what to expect
 * @param agreement how near the two answers have to be
 * @param computation the answer from the data at hand
 */
record Case(String name, Agreement agreement, Function<Samples, Answer> computation) {
  /** A case whose answers are equal bit for bit. */
  static Case exact(String name, Function<Samples, Answer> computation) {
    return new Case(name, Agreement.EXACT, computation);
  }

  /** A case whose numbers agree to 12 digits. */
  static Case close(String name, Function<Samples, Answer> computation) {
    return new Case(name, Agreement.CLOSE, computation);
  }

  /** A case whose numbers agree as far as the end of an iteration determines them. */
  static Case optimum(String name, Function<Samples, Answer> computation) {
    return new Case(name, Agreement.OPTIMUM, computation);
  }
}
