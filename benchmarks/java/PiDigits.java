import java.math.BigInteger;

final class PiDigits implements Program {
  private static BigInteger of(long n) {
    return BigInteger.valueOf(n);
  }

  private static String spigot(int places) {
    StringBuilder digits = new StringBuilder();
    BigInteger q = of(1);
    BigInteger r = of(0);
    BigInteger t = of(1);
    BigInteger n = of(3);
    long k = 1;
    long l = 3;
    while (digits.length() < places) {
      if (q.multiply(of(4)).add(r).subtract(t).compareTo(n.multiply(t)) < 0) {
        digits.append(n);
        BigInteger rest = r.subtract(n.multiply(t)).multiply(of(10));
        n = q.multiply(of(3)).add(r).multiply(of(10)).divide(t).subtract(n.multiply(of(10)));
        q = q.multiply(of(10));
        r = rest;
      } else {
        BigInteger next = q.multiply(of(7 * k + 2)).add(r.multiply(of(l))).divide(t.multiply(of(l)));
        r = q.add(q).add(r).multiply(of(l));
        q = q.multiply(of(k));
        t = t.multiply(of(l));
        n = next;
        l += 2;
        k++;
      }
    }
    return digits.toString();
  }

  private static BigInteger arctan(long x, BigInteger unit) {
    BigInteger term = unit.divide(of(x));
    BigInteger total = term;
    BigInteger square = of(x * x);
    int sign = -1;
    for (long n = 3; term.signum() != 0; n += 2) {
      term = term.divide(square);
      BigInteger part = term.divide(of(n));
      total = sign < 0 ? total.subtract(part) : total.add(part);
      sign = -sign;
    }
    return total;
  }

  private static BigInteger machin(int places) {
    BigInteger unit = BigInteger.TEN.pow(places + 10);
    BigInteger sum = arctan(5, unit).multiply(of(4)).subtract(arctan(239, unit));
    return sum.multiply(of(4)).divide(BigInteger.TEN.pow(10));
  }

  private static BigInteger[] fibonacci(int n) {
    if (n == 0) {
      return new BigInteger[] {of(0), of(1)};
    }
    BigInteger[] half = fibonacci(n / 2);
    BigInteger c = half[0].multiply(half[1].add(half[1]).subtract(half[0]));
    BigInteger d = half[0].multiply(half[0]).add(half[1].multiply(half[1]));
    return (n & 1) == 1 ? new BigInteger[] {d, c.add(d)} : new BigInteger[] {c, d};
  }

  private static int sum(BigInteger n) {
    return n.toString().chars().map(c -> c - '0').sum();
  }

  @Override
  public String run() {
    String first = spigot(1_600);
    String pi = machin(4_200).toString();
    String root = BigInteger.TWO.multiply(BigInteger.TEN.pow(8_000)).sqrt().toString();
    BigInteger factorial = of(1);
    for (int n = 2; n <= 1_400; n++) {
      factorial = factorial.multiply(of(n));
    }
    return "("
        + (first.substring(0, 1_600).equals(pi.substring(0, 1_600)) ? "True" : "False")
        + ", '" + pi.substring(pi.length() - 20)
        + "', " + sum(factorial)
        + ", '" + root.substring(root.length() - 10)
        + "', " + sum(fibonacci(20_000)[0])
        + ")";
  }
}
