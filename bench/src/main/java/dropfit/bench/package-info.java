/**
 * How fast the core is: on the JVM by JMH, and what the comparison page measures in the browser.
 */
@NullMarked
package dropfit.bench;

import org.jspecify.annotations.NullMarked;
