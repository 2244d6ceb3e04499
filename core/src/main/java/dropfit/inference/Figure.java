package dropfit.inference;

/**
 * A number about a whole model, such as its deviance.
 *
 * @param name as a person reads it, with the degrees of freedom where there are some
 * @param value the number
 */
public record Figure(String name, double value) {}
