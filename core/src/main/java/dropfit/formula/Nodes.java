package dropfit.formula;

import java.util.Arrays;

/**
 * A formula under construction: nodes that refer to earlier ones. What is the same is held once,
 * and what is constant is computed at once.
 */
final class Nodes {
  private int[] operations = new int[16];
  private int[] left = new int[16];
  private int[] right = new int[16];
  private double[] constants = new double[16];
  private int size;

  int constant(double value) {
    return node(Operation.CONSTANT, 0, 0, value);
  }

  int variable(int index) {
    return node(Operation.VARIABLE, index, 0, 0);
  }

  int unary(int operation, int a) {
    return binary(operation, a, a);
  }

  int binary(int operation, int a, int b) {
    if (isConstant(a) && isConstant(b)) {
      return constant(Numbers.apply(operation, constants[a], constants[b]));
    }
    return node(operation, a, b, 0);
  }

  private boolean isConstant(int node) {
    return operations[node] == Operation.CONSTANT;
  }

  private int node(int operation, int a, int b, double constant) {
    long bits = Double.doubleToLongBits(constant);
    for (int i = 0; i < size; i++) {
      if (operations[i] == operation
          && left[i] == a
          && right[i] == b
          && Double.doubleToLongBits(constants[i]) == bits) {
        return i;
      }
    }
    if (size == operations.length) {
      operations = Arrays.copyOf(operations, 2 * size);
      left = Arrays.copyOf(left, 2 * size);
      right = Arrays.copyOf(right, 2 * size);
      constants = Arrays.copyOf(constants, 2 * size);
    }
    operations[size] = operation;
    left[size] = a;
    right[size] = b;
    constants[size] = constant;
    return size++;
  }

  /** The formula whose last operation is a node's. */
  Formula formula(int root) {
    return new Formula(
        Arrays.copyOf(operations, size),
        Arrays.copyOf(left, size),
        Arrays.copyOf(right, size),
        Arrays.copyOf(constants, size),
        root);
  }
}
