/** Dropfit: a small machine-learning library that runs the same on the JVM and in the browser. */
package dropfit;
