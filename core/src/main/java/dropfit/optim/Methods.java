package dropfit.optim;

import java.util.List;
import java.util.Optional;

/** Every method there is, in the order a person should meet them. */
public final class Methods {
  private static final List<Method> ALL =
      List.of(
          GradientDescent.RULE,
          Momentum.RULE,
          Nesterov.RULE,
          AdaGrad.RULE,
          AdaDelta.RULE,
          RmsProp.RULE,
          Adam.RULE,
          AdamW.RULE,
          AmsGrad.RULE,
          AdaMax.RULE,
          Nadam.RULE,
          RAdam.RULE,
          Yogi.RULE,
          Lion.RULE,
          Adan.RULE,
          Rprop.RULE,
          LineDescent.ARMIJO,
          LineDescent.WOLFE,
          ConjugateGradient.POLAK_RIBIERE,
          ConjugateGradient.FLETCHER_REEVES,
          Bfgs.SEARCH,
          Lbfgs.SEARCH,
          Newton.SEARCH,
          LevenbergMarquardt.SEARCH,
          NelderMead.SEARCH,
          SimulatedAnnealing.SEARCH);

  private Methods() {}

  /**
   * Every method.
   *
   * @return the list, never empty
   */
  public static List<Method> all() {
    return ALL;
  }

  /**
   * The method of an id.
   *
   * @param id as in {@link Method.About#id}
   * @return the method, or nothing if there is none of that id
   */
  public static Optional<Method> find(String id) {
    return ALL.stream().filter(method -> method.id().equals(id)).findFirst();
  }
}
