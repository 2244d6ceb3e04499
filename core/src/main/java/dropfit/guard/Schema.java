package dropfit.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The fields of a parameter record: it judges parameters and reads and writes them as plain values.
 *
 * <p>The defaults are those of the record given to {@link #from}; ranges, labels and help stand
 * beside each field and nowhere else.
 *
 * @param <P> the type of the parameters
 */
public final class Schema<P> implements ParamGuard<P> {

  private final P defaults;
  private final List<Property<P>> properties;

  private Schema(P defaults, List<Property<P>> properties) {
    this.defaults = defaults;
    this.properties = List.copyOf(properties);
  }

  /** A field with its way into and out of the record. */
  private record Property<P>(Field field, Function<P, Object> get, BiFunction<P, Object, P> with) {}

  /**
   * Starts a schema.
   *
   * @param defaults the parameters of someone who changed nothing
   * @param <P> the type of the parameters
   * @return a builder that expects the fields in the order a form shows them
   */
  public static <P> Builder<P> from(P defaults) {
    return new Builder<>(defaults);
  }

  /**
   * The parameters of someone who changed nothing.
   *
   * @return the defaults
   */
  public P defaults() {
    return defaults;
  }

  /**
   * The fields in the order a form shows them.
   *
   * @return the fields
   */
  public List<Field> fields() {
    return properties.stream().map(Property::field).toList();
  }

  /**
   * Parameters as plain values.
   *
   * @param params any parameters
   * @return for each field's name a {@code Double}, a {@code Boolean} or the id of an option
   */
  public Map<String, Object> values(P params) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Property<P> property : properties) {
      values.put(property.field().name(), property.get().apply(params));
    }
    return values;
  }

  @Override
  public Checked<P> check(P params) {
    return check(values(params));
  }

  /**
   * Judges plain values, as they come from a form, a link or a file.
   *
   * @param values for some of the fields a {@code Double}, {@code Boolean} or the id of an option;
   *     absent fields take their default
   * @return the proof that they are valid, or everything that is wrong with them
   */
  public Checked<P> check(Map<String, ?> values) {
    List<Violation> violations = new ArrayList<>();
    P params = defaults;
    int known = 0;
    for (Property<P> property : properties) {
      Object value = values.get(property.field().name());
      if (value == null) {
        continue;
      }
      known++;
      int before = violations.size();
      Judge.judge(property.field(), value, violations);
      if (violations.size() == before) {
        params = property.with().apply(params, value);
      }
    }
    if (known < values.size()) {
      reportUnknown(values, violations);
    }
    return violations.isEmpty()
        ? new Checked.Accepted<>(new Valid<>(params))
        : new Checked.Refused<>(List.copyOf(violations));
  }

  private void reportUnknown(Map<String, ?> values, List<Violation> violations) {
    for (String name : values.keySet()) {
      if (properties.stream().noneMatch(property -> property.field().name().equals(name))) {
        violations.add(
            new Violation(
                name, Violation.Code.UNKNOWN_FIELD, "There is no parameter named " + name + "."));
      }
    }
  }

  /** Gets a number out of parameters. */
  @FunctionalInterface
  public interface GetReal<P> {
    /**
     * Gets.
     *
     * @param params the parameters
     * @return the number
     */
    double get(P params);
  }

  /** Parameters with another number. */
  @FunctionalInterface
  public interface WithReal<P> {
    /**
     * Replaces.
     *
     * @param params the parameters
     * @param value the number
     * @return changed parameters
     */
    P with(P params, double value);
  }

  /** Gets a whole number out of parameters. */
  @FunctionalInterface
  public interface GetInteger<P> {
    /**
     * Gets.
     *
     * @param params the parameters
     * @return the number
     */
    int get(P params);
  }

  /** Parameters with another whole number. */
  @FunctionalInterface
  public interface WithInteger<P> {
    /**
     * Replaces.
     *
     * @param params the parameters
     * @param value the number
     * @return changed parameters
     */
    P with(P params, int value);
  }

  /**
   * Collects fields; the methods that say no field's name change the field added last.
   *
   * @param <P> the type of the parameters
   */
  public static final class Builder<P> {
    private final P defaults;
    private final List<Property<P>> properties = new ArrayList<>();

    private Builder(P defaults) {
      this.defaults = defaults;
    }

    /**
     * Adds a field of any finite number.
     *
     * @param name the key in files and links
     * @param label the name that a person reads
     * @param get reads it
     * @param with replaces it
     * @return this builder
     */
    public Builder<P> real(String name, String label, GetReal<P> get, WithReal<P> with) {
      return add(
          name,
          label,
          Field.Kind.REAL,
          List.of(),
          get::get,
          (params, value) -> with.with(params, (Double) value));
    }

    /**
     * Adds a field of a whole number.
     *
     * @param name the key in files and links
     * @param label the name that a person reads
     * @param get reads it
     * @param with replaces it
     * @return this builder
     */
    public Builder<P> integer(String name, String label, GetInteger<P> get, WithInteger<P> with) {
      add(
          name,
          label,
          Field.Kind.INTEGER,
          List.of(),
          params -> (double) get.get(params),
          (params, value) -> with.with(params, ((Double) value).intValue()));
      return atLeast(Integer.MIN_VALUE).atMost(Integer.MAX_VALUE);
    }

    /**
     * Adds a field that is true or false.
     *
     * @param name the key in files and links
     * @param label the name that a person reads
     * @param get reads it
     * @param with replaces it
     * @return this builder
     */
    public Builder<P> flag(
        String name, String label, Function<P, Boolean> get, BiFunction<P, Boolean, P> with) {
      return add(
          name,
          label,
          Field.Kind.FLAG,
          List.of(),
          get::apply,
          (params, value) -> with.apply(params, (Boolean) value));
    }

    /**
     * Adds a field that offers a choice.
     *
     * @param name the key in files and links
     * @param label the name that a person reads
     * @param options the answers
     * @param get reads it
     * @param with replaces it
     * @param <C> the type of the options
     * @return this builder
     */
    public <C extends Option> Builder<P> choice(
        String name, String label, C[] options, Function<P, C> get, BiFunction<P, C, P> with) {
      List<C> known = List.of(options);
      return add(
          name,
          label,
          Field.Kind.CHOICE,
          known.stream().map(option -> new Field.Choice(option.id(), option.label())).toList(),
          params -> get.apply(params).id(),
          (params, value) ->
              known.stream()
                  .filter(option -> option.id().equals(value))
                  .findFirst()
                  .map(option -> with.apply(params, option))
                  .orElse(params));
    }

    private Builder<P> add(
        String name,
        String label,
        Field.Kind kind,
        List<Field.Choice> options,
        Function<P, Object> get,
        BiFunction<P, Object, P> with) {
      Field field =
          new Field(
              name,
              label,
              "",
              kind,
              Double.NEGATIVE_INFINITY,
              Double.POSITIVE_INFINITY,
              false,
              Field.Scale.LINEAR,
              options,
              get.apply(defaults),
              null);
      properties.add(new Property<>(field, get, with));
      return this;
    }

    /**
     * Sets the smallest value allowed.
     *
     * @param least the smallest value
     * @return this builder
     */
    public Builder<P> atLeast(double least) {
      return change(f -> f.within(least, f.most(), false));
    }

    /**
     * Sets a value that all allowed values exceed.
     *
     * @param bound the value itself is refused
     * @return this builder
     */
    public Builder<P> above(double bound) {
      return change(f -> f.within(bound, f.most(), true));
    }

    /**
     * Sets the largest value allowed.
     *
     * @param most the largest value
     * @return this builder
     */
    public Builder<P> atMost(double most) {
      return change(f -> f.within(f.least(), most, f.open()));
    }

    /**
     * Makes sliders move in equal ratios.
     *
     * @return this builder
     */
    public Builder<P> logarithmic() {
      return change(f -> f.scaled(Field.Scale.LOGARITHMIC));
    }

    /**
     * Says what the field does.
     *
     * @param help one sentence
     * @return this builder
     */
    public Builder<P> help(String help) {
      return change(f -> f.helped(help));
    }

    /**
     * Says that the field matters only while another field has one of some values.
     *
     * @param field the other field's name
     * @param options the values
     * @return this builder
     */
    public Builder<P> when(String field, Option... options) {
      Field.Relevance relevance =
          new Field.Relevance(field, List.of(options).stream().map(Option::id).toList());
      return change(f -> f.relevant(relevance));
    }

    private Builder<P> change(Function<Field, Field> change) {
      int last = properties.size() - 1;
      Property<P> property = properties.get(last);
      properties.set(
          last, new Property<>(change.apply(property.field()), property.get(), property.with()));
      return this;
    }

    /**
     * Ends the schema.
     *
     * @return the schema
     */
    public Schema<P> build() {
      return new Schema<>(defaults, properties);
    }
  }
}
