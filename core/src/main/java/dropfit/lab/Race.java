package dropfit.lab;

import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.optim.Descent;
import dropfit.optim.Landscape;
import java.util.List;

/** All optimizers side by side, from the same start on the same landscape. */
public final class Race {

  /** The one source of the defaults, ranges, labels and help of a race. */
  public static final Schema<Params> SCHEMA =
      Schema.from(new Params(Landscape.ROSENBROCK, -1.5, 2.5, 0.001, 0.0005, 0.05))
          .choice(
              "landscape", "Landscape", Landscape.values(), Params::landscape, Params::landscape)
          .help("The function that is walked down.")
          .real("startX", "Start x", Params::startX, Params::startX)
          .atLeast(-5)
          .atMost(5)
          .help("Where all begin; or click the map.")
          .real("startY", "Start y", Params::startY, Params::startY)
          .atLeast(-5)
          .atMost(5)
          .help("Where all begin; or click the map.")
          .real("plainRate", "Gradient descent rate", Params::plainRate, Params::plainRate)
          .above(0)
          .atMost(10)
          .logarithmic()
          .help("The learning rate of gradient descent.")
          .real("momentumRate", "Momentum rate", Params::momentumRate, Params::momentumRate)
          .above(0)
          .atMost(10)
          .logarithmic()
          .help("The learning rate of momentum.")
          .real("adamRate", "Adam rate", Params::adamRate, Params::adamRate)
          .above(0)
          .atMost(10)
          .logarithmic()
          .help("The learning rate of Adam.")
          .build();

  private final List<Racer> racers;

  /**
   * What a race is about.
   *
   * @param landscape the function
   * @param startX first coordinate of the start
   * @param startY second coordinate of the start
   * @param plainRate learning rate of gradient descent
   * @param momentumRate learning rate of momentum
   * @param adamRate learning rate of Adam
   */
  public record Params(
      Landscape landscape,
      double startX,
      double startY,
      double plainRate,
      double momentumRate,
      double adamRate) {

    Params landscape(Landscape value) {
      return new Params(value, startX, startY, plainRate, momentumRate, adamRate);
    }

    Params startX(double value) {
      return new Params(landscape, value, startY, plainRate, momentumRate, adamRate);
    }

    Params startY(double value) {
      return new Params(landscape, startX, value, plainRate, momentumRate, adamRate);
    }

    Params plainRate(double value) {
      return new Params(landscape, startX, startY, value, momentumRate, adamRate);
    }

    Params momentumRate(double value) {
      return new Params(landscape, startX, startY, plainRate, value, adamRate);
    }

    Params adamRate(double value) {
      return new Params(landscape, startX, startY, plainRate, momentumRate, value);
    }

    private double rate(Descent descent) {
      return switch (descent) {
        case PLAIN -> plainRate;
        case MOMENTUM -> momentumRate;
        case ADAM -> adamRate;
      };
    }
  }

  /**
   * A race at its start.
   *
   * @param params checked parameters
   */
  public Race(Valid<Params> params) {
    Params p = params.get();
    this.racers =
        List.of(Descent.values()).stream()
            .map(d -> new Racer(p.landscape(), d, p.rate(d), p.startX(), p.startY()))
            .toList();
  }

  /**
   * Moves every optimizer.
   *
   * @param steps how often, 0 or more
   */
  public void advance(int steps) {
    for (Racer racer : racers) {
      for (int i = 0; i < steps; i++) {
        racer.step();
      }
    }
  }

  /**
   * The optimizers, in the order of {@link Descent}.
   *
   * @return one racer each
   */
  public List<Racer> racers() {
    return racers;
  }
}
