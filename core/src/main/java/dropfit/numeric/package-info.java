/** Functions that give one answer on the JVM and in the browser. */
@NullMarked
package dropfit.numeric;

import org.jspecify.annotations.NullMarked;
