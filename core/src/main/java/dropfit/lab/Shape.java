package dropfit.lab;

import dropfit.guard.Option;
import dropfit.guard.Schema;
import dropfit.optim.Landscape;
import dropfit.optim.Landscapes;

/**
 * Which of the known landscapes, and its shape where it has one.
 *
 * @param landscape the function
 * @param condition the condition number of a quadratic
 * @param angle of its flat direction, in degrees
 */
public record Shape(Landscape landscape, double condition, double angle) {

  /** The one source of defaults, ranges, labels and help. */
  public static final Schema<Shape> SCHEMA =
      Schema.from(new Shape(Landscapes.all().get(0), 100, 30))
          .choice(
              "landscape",
              "Landscape",
              Landscapes.all().toArray(new Landscape[0]),
              Shape::landscape,
              Shape::landscape)
          .help("The function that is walked down.")
          .real("condition", "Condition number", Shape::condition, Shape::condition)
          .atLeast(1)
          .atMost(1e6)
          .logarithmic()
          .help("How many times steeper one way than the other.")
          .when("landscape", shaped())
          .real("angle", "Angle", Shape::angle, Shape::angle)
          .atLeast(-180)
          .atMost(180)
          .help("How far the flat direction is turned from the x axis, in degrees.")
          .when("landscape", shaped())
          .build();

  private static Option[] shaped() {
    return Landscapes.all().stream().filter(Landscape::takesShape).toArray(Option[]::new);
  }

  Shape landscape(Landscape value) {
    return new Shape(value, condition, angle);
  }

  Shape condition(double value) {
    return new Shape(landscape, value, angle);
  }

  Shape angle(double value) {
    return new Shape(landscape, condition, value);
  }
}
