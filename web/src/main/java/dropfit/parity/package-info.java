/** A module of its own for the end-to-end tests: cases that also run on the JVM. */
@NullMarked
package dropfit.parity;

import org.jspecify.annotations.NullMarked;
