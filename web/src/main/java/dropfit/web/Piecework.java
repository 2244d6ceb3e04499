package dropfit.web;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Work that is done in pieces.
 *
 * @param advance does a piece; false if it was the last
 * @param reply takes what came of it, once all is done
 */
record Piecework(BooleanSupplier advance, Supplier<Reply> reply) {}
