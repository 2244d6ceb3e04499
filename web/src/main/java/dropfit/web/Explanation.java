package dropfit.web;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Something that is found out about the data in pieces.
 *
 * @param advance does a piece; false if it was the last
 * @param reply what was found, once all is done
 */
record Explanation(BooleanSupplier advance, Supplier<Reply> reply) {}
