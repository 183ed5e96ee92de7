package dev.baton.core.number;

import dev.baton.core.text.OperandException;

/** A guest complex number; immutable. Equality of the record is not the guest's equality. */
public record Complex(double real, double imaginary) {

  private static final int MAX_INTEGER_POWER = 100;

  private static final Complex ONE = new Complex(1, 0);

  /** {@code this + b}. */
  public Complex add(Complex b) {
    return new Complex(real + b.real, imaginary + b.imaginary);
  }

  /** {@code this - b}. */
  public Complex subtract(Complex b) {
    return new Complex(real - b.real, imaginary - b.imaginary);
  }

  /** {@code this * b}. */
  public Complex multiply(Complex b) {
    return new Complex(
        real * b.real - imaginary * b.imaginary, real * b.imaginary + imaginary * b.real);
  }

  /**
   * {@code this / b}, scaled by the larger part of the divisor (R. L. Smith, CACM 5(8), 1962).
   *
   * @throws OperandException ZERO_DIVISION
   */
  public Complex divide(Complex b) {
    double sizeReal = Math.abs(b.real);
    double sizeImaginary = Math.abs(b.imaginary);
    if (sizeReal >= sizeImaginary) {
      if (sizeReal == 0) {
        throw OperandException.zeroDivision("complex division by zero");
      }
      double ratio = b.imaginary / b.real;
      double denominator = b.real + b.imaginary * ratio;
      return new Complex(
          (real + imaginary * ratio) / denominator, (imaginary - real * ratio) / denominator);
    }
    if (sizeImaginary >= sizeReal) {
      double ratio = b.real / b.imaginary;
      double denominator = b.real * ratio + b.imaginary;
      return new Complex(
          (real * ratio + imaginary) / denominator, (imaginary * ratio - real) / denominator);
    }
    return new Complex(Double.NaN, Double.NaN);
  }

  /**
   * {@code this ** b}: by multiplication for small integer exponents.
   *
   * @throws OperandException ZERO_DIVISION for zero to a negative or complex power, OVERFLOW
   */
  public Complex power(Complex b) {
    Complex result =
        b.imaginary == 0 && b.real == Math.floor(b.real) && Math.abs(b.real) <= MAX_INTEGER_POWER
            ? integerPower((int) b.real)
            : generalPower(b);
    if (Double.isInfinite(result.real) || Double.isInfinite(result.imaginary)) {
      throw OperandException.overflow("complex exponentiation");
    }
    return result;
  }

  private Complex integerPower(int n) {
    Complex result = ONE;
    Complex square = this;
    int size = Math.abs(n);
    for (int mask = 1; mask <= size; mask <<= 1) {
      if ((size & mask) != 0) {
        result = result.multiply(square);
      }
      square = square.multiply(square);
    }
    if (n > 0) {
      return result;
    }
    if (result.real == 0 && result.imaginary == 0) {
      throw zeroToPower();
    }
    return ONE.divide(result);
  }

  private Complex generalPower(Complex b) {
    if (b.real == 0 && b.imaginary == 0) {
      return ONE;
    }
    if (real == 0 && imaginary == 0) {
      if (b.imaginary != 0 || b.real < 0) {
        throw zeroToPower();
      }
      return new Complex(0, 0);
    }
    double size = FloatSums.norm(real, imaginary);
    double length = Math.pow(size, b.real);
    double angle = Arctangents.atan2(imaginary, real);
    double phase = angle * b.real;
    if (b.imaginary != 0) {
      length *= Math.exp(-angle * b.imaginary);
      phase += b.imaginary * Math.log(size);
    }
    if (Double.isInfinite(phase)) {
      throw zeroToPower();
    }
    return new Complex(length * Math.cos(phase), length * Math.sin(phase));
  }

  /** Also what the reference implementation reports where the angle is infinite. */
  private static OperandException zeroToPower() {
    return OperandException.zeroDivision("0.0 to a negative or complex power");
  }

  /** {@code -this}. */
  public Complex negate() {
    return new Complex(-real, -imaginary);
  }

  /** {@code this.conjugate()}. */
  public Complex conjugate() {
    return new Complex(real, -imaginary);
  }

  /**
   * {@code abs(this)}.
   *
   * @throws OperandException OVERFLOW if finite parts give an infinite result
   */
  public double abs() {
    double size = FloatSums.norm(real, imaginary);
    if (Double.isInfinite(size) && !Double.isInfinite(real) && !Double.isInfinite(imaginary)) {
      throw OperandException.overflow("absolute value too large");
    }
    return size;
  }

  /** {@code this == b} for the guest: zeros are equal, NaNs are not. */
  public boolean equalTo(Complex b) {
    return real == b.real && imaginary == b.imaginary;
  }

  /** The hash, equal for equal numbers of all types. */
  public long hash() {
    return NumberHash.of(real, imaginary);
  }

  /** {@code repr(this)}. */
  @Override
  public String toString() {
    String imaginaryPart = FloatText.reprOfPart(imaginary) + "j";
    if (real == 0 && Double.doubleToRawLongBits(real) == 0) {
      return imaginaryPart;
    }
    boolean plain = imaginaryPart.charAt(0) == '-';
    return "(" + FloatText.reprOfPart(real) + (plain ? "" : "+") + imaginaryPart + ")";
  }

  /**
   * {@code complex(text)}.
   *
   * @throws OperandException VALUE if the text is malformed
   */
  public static Complex parse(Object text) {
    return ComplexParser.parse(text);
  }
}
