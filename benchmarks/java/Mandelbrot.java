final class Mandelbrot implements Program {
  private static int withFloats(int size, int limit) {
    int inside = 0;
    for (int row = 0; row < size; row++) {
      double ci = 2.0 * row / size - 1.0;
      for (int column = 0; column < size; column++) {
        double cr = 2.0 * column / size - 1.5;
        double zr = 0;
        double zi = 0;
        int turn = 0;
        for (; turn < limit; turn++) {
          double squaredR = zr * zr;
          double squaredI = zi * zi;
          if (squaredR + squaredI > 4.0) {
            break;
          }
          zi = 2.0 * zr * zi + ci;
          zr = squaredR - squaredI + cr;
        }
        if (turn == limit) {
          inside++;
        }
      }
    }
    return inside;
  }

  private record Complex(double re, double im) {
    Complex squaredPlus(Complex c) {
      return new Complex(re * re - im * im + c.re, re * im + im * re + c.im);
    }

    double abs() {
      return Math.hypot(re, im);
    }
  }

  private static String[] withComplex(int size, int limit) {
    String[] picture = new String[size];
    for (int row = 0; row < size; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < size; column++) {
        Complex c = new Complex(3.0 * column / size - 2.0, 2.0 * row / size - 1.0);
        Complex z = new Complex(0, 0);
        int count = 0;
        while (count < limit && z.abs() < 2.0) {
          z = z.squaredPlus(c);
          count++;
        }
        line.append(" .:-=+*#%@".charAt(count * 9 / limit));
      }
      picture[row] = line.toString();
    }
    return picture;
  }

  @Override
  public String run() {
    String[] picture = withComplex(120, 40);
    int inside = withFloats(320, 50);
    long full = 0;
    for (String line : picture) {
      full += line.chars().filter(c -> c == '@').count();
    }
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < picture[40].length(); i += 2) {
      row.append(picture[40].charAt(i));
    }
    return "(" + inside + ", " + full + ", '" + row.toString().strip() + "')";
  }
}
