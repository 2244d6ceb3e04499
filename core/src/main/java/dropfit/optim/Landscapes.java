package dropfit.optim;

import java.util.List;
import java.util.Optional;

/**
 * Every landscape there is, in the order a person should meet them. Most are collected in Jamil and
 * Yang, "A literature survey of benchmark functions for global optimization problems", 2013.
 */
public final class Landscapes {
  private static final List<Landscape> ALL =
      List.of(
          new Landscape(
              Rosenbrock.ID,
              "Rosenbrock's valley",
              "(1 - x)^2 + 100 (y - x^2)^2",
              "Rosenbrock 1960",
              List.of(-2.0, 2.0, -1.0, 3.0),
              List.of(-1.5, 2.5),
              List.of(1.0, 1.0)),
          new Landscape(
              "quadratic",
              "Quadratic bowl",
              "((x cos(θ) + y sin(θ))^2 + κ (y cos(θ) - x sin(θ))^2) / 2",
              "Cauchy 1847",
              List.of(-3.0, 3.0, -3.0, 3.0),
              List.of(-2.5, 2.0),
              List.of(0.0, 0.0)),
          new Landscape(
              "himmelblau",
              "Himmelblau's four hollows",
              "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
              "Himmelblau 1972",
              List.of(-5.0, 5.0, -5.0, 5.0),
              List.of(-0.5, -1.0),
              List.of(
                  3.0,
                  2.0,
                  -2.805118086952745,
                  3.131312518250573,
                  -3.779310253377747,
                  -3.2831859912861696,
                  3.5844283403304917,
                  -1.8481265269644036)),
          new Landscape(
              "beale",
              "Beale's plain",
              "(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2",
              "Beale 1958",
              List.of(-4.5, 4.5, -4.5, 4.5),
              List.of(-1.0, 1.5),
              List.of(3.0, 0.5)),
          new Landscape(
              "booth",
              "Booth's trough",
              "(x + 2 y - 7)^2 + (2 x + y - 5)^2",
              "Jamil and Yang 2013, function 17",
              List.of(-10.0, 10.0, -10.0, 10.0),
              List.of(-8.0, -6.0),
              List.of(1.0, 3.0)),
          new Landscape(
              "matyas",
              "Matyas' plate",
              "0.26 (x^2 + y^2) - 0.48 x y",
              "Jamil and Yang 2013, function 71",
              List.of(-10.0, 10.0, -10.0, 10.0),
              List.of(-8.0, 5.0),
              List.of(0.0, 0.0)),
          new Landscape(
              "three_hump",
              "Three-hump camel",
              "2 x^2 - 1.05 x^4 + x^6 / 6 + x y + y^2",
              "Branin 1972",
              List.of(-2.5, 2.5, -2.5, 2.5),
              List.of(-2.1, 2.0),
              List.of(0.0, 0.0)),
          new Landscape(
              "six_hump",
              "Six-hump camel",
              "(4 - 2.1 x^2 + x^4 / 3) x^2 + x y + (4 y^2 - 4) y^2",
              "Dixon and Szegő 1978",
              List.of(-2.0, 2.0, -1.2, 1.2),
              List.of(-1.2, 1.0),
              List.of(
                  0.08984201310031806,
                  -0.7126564030207396,
                  -0.08984201310031806,
                  0.7126564030207396)),
          new Landscape(
              "goldstein_price",
              "Goldstein-Price",
              "(1 + (x + y + 1)^2 (19 - 14 x + 3 x^2 - 14 y + 6 x y + 3 y^2)) (30 + (2 x - 3 "
                  + "y)^2 (18 - 32 x + 12 x^2 + 48 y - 36 x y + 27 y^2))",
              "Goldstein and Price 1971",
              List.of(-2.0, 2.0, -3.0, 1.0),
              List.of(-1.5, 0.5),
              List.of(0.0, -1.0)),
          new Landscape(
              "levy",
              "Lévy's waves",
              "sin(pi (x + 3) / 4)^2 + ((x - 1) / 4)^2 (1 + 10 sin(pi (x + 3) / 4 + 1)^2) + "
                  + "((y - 1) / 4)^2 (1 + sin(pi (y + 3) / 2)^2)",
              "Lévy and Montalvo 1985",
              List.of(-10.0, 10.0, -10.0, 10.0),
              List.of(-7.0, 6.0),
              List.of(1.0, 1.0)),
          new Landscape(
              "styblinski_tang",
              "Styblinski-Tang",
              "(x^4 - 16 x^2 + 5 x + y^4 - 16 y^2 + 5 y) / 2",
              "Styblinski and Tang 1990",
              List.of(-5.0, 5.0, -5.0, 5.0),
              List.of(0.5, 4.0),
              List.of(-2.903534027771177, -2.903534027771177)),
          new Landscape(
              "easom",
              "Easom's hole",
              "-cos(x) cos(y) exp(-(x - pi)^2 - (y - pi)^2)",
              "Easom 1990",
              List.of(-1.0, 7.0, -1.0, 7.0),
              List.of(1.5, 4.4),
              List.of(3.141592653589793, 3.141592653589793)),
          new Landscape(
              "michalewicz",
              "Michalewicz' canyons",
              "-sin(x) sin(x^2 / pi)^20 - sin(y) sin(2 y^2 / pi)^20",
              "Michalewicz 1992",
              List.of(0.0, 3.15, 0.0, 3.15),
              List.of(2.6, 1.3),
              List.of(2.2029055201726093, 1.5707963267948966)),
          new Landscape(
              "rastrigin",
              "Rastrigin's egg box",
              "20 + x^2 - 10 cos(2 pi x) + y^2 - 10 cos(2 pi y)",
              "Rastrigin 1974",
              List.of(-5.12, 5.12, -5.12, 5.12),
              List.of(-3.4, 2.6),
              List.of(0.0, 0.0)),
          new Landscape(
              "ackley",
              "Ackley's funnel",
              "20 + e - 20 exp(-0.2 sqrt((x^2 + y^2) / 2)) - exp((cos(2 pi x) + cos(2 pi y)) / "
                  + "2)",
              "Ackley 1987",
              List.of(-5.0, 5.0, -5.0, 5.0),
              List.of(-3.4, 2.3),
              List.of(0.0, 0.0)),
          new Landscape(
              "saddle",
              "Saddle",
              "x^2 - y^2",
              "Dauphin et al. 2014",
              List.of(-2.0, 2.0, -2.0, 2.0),
              List.of(-1.5, 0.001),
              List.of()),
          new Landscape(
              "monkey_saddle",
              "Monkey saddle",
              "x^3 - 3 x y^2",
              "Hilbert and Cohn-Vossen 1932",
              List.of(-2.0, 2.0, -2.0, 2.0),
              List.of(1.5, 0.01),
              List.of()),
          new Landscape(
              "plateau",
              "Plateau",
              "(x^2 + 10 y^2) / (1 + x^2 + 10 y^2)",
              "Geman and McClure 1987",
              List.of(-6.0, 6.0, -4.0, 4.0),
              List.of(-4.0, 1.5),
              List.of(0.0, 0.0)),
          new Landscape(
              "cliff",
              "Cliff",
              "(x^2 + y^2) / 10 + 10 / (1 + exp(20 - 20 x))",
              "after Pascanu, Mikolov and Bengio 2013",
              List.of(-4.0, 4.0, -4.0, 4.0),
              List.of(3.0, 2.0),
              List.of(-2.0610686521113156e-06, 0.0)));

  private Landscapes() {}

  /**
   * Every landscape.
   *
   * @return the list, never empty
   */
  public static List<Landscape> all() {
    return ALL;
  }

  /**
   * The landscape of an id.
   *
   * @param id as in {@link Landscape#id}
   * @return the landscape, or nothing if there is none of that id
   */
  public static Optional<Landscape> find(String id) {
    return ALL.stream().filter(landscape -> landscape.id().equals(id)).findFirst();
  }
}
