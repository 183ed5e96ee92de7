import java.util.Locale;

final class Nbody implements Program {
  private static final double SOLAR_MASS = 39.478417604357434;
  private static final double DAYS = 365.24;

  private static final class Body {
    double x;
    double y;
    double z;
    double vx;
    double vy;
    double vz;
    final double mass;

    Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
      this.x = x;
      this.y = y;
      this.z = z;
      this.vx = vx * DAYS;
      this.vy = vy * DAYS;
      this.vz = vz * DAYS;
      this.mass = mass * SOLAR_MASS;
    }
  }

  private static Body[] bodies() {
    return new Body[] {
      new Body(0, 0, 0, 0, 0, 0, 1),
      new Body(4.8414, -1.1603, -0.1036, 0.001660, 0.007699, -0.0000690, 9.5479e-4),
      new Body(8.3434, 4.1248, -0.4035, -0.002767, 0.004998, 0.0000230, 2.8588e-4),
      new Body(12.8944, -15.1112, -0.2233, 0.002965, 0.002378, -0.0000296, 4.3662e-5),
      new Body(15.3797, -25.9193, 0.1793, 0.002681, 0.001628, -0.0000952, 5.1513e-5),
    };
  }

  private static void atRest(Body[] system) {
    double px = 0;
    double py = 0;
    double pz = 0;
    for (Body b : system) {
      px += b.vx * b.mass;
      py += b.vy * b.mass;
      pz += b.vz * b.mass;
    }
    system[0].vx = -px / SOLAR_MASS;
    system[0].vy = -py / SOLAR_MASS;
    system[0].vz = -pz / SOLAR_MASS;
  }

  private static void advance(Body[] system, double dt) {
    for (int i = 0; i < system.length; i++) {
      Body a = system[i];
      for (int j = i + 1; j < system.length; j++) {
        Body b = system[j];
        double dx = a.x - b.x;
        double dy = a.y - b.y;
        double dz = a.z - b.z;
        double squared = dx * dx + dy * dy + dz * dz;
        double strength = dt / (squared * Math.sqrt(squared));
        a.vx -= dx * b.mass * strength;
        a.vy -= dy * b.mass * strength;
        a.vz -= dz * b.mass * strength;
        b.vx += dx * a.mass * strength;
        b.vy += dy * a.mass * strength;
        b.vz += dz * a.mass * strength;
      }
    }
    for (Body b : system) {
      b.x += dt * b.vx;
      b.y += dt * b.vy;
      b.z += dt * b.vz;
    }
  }

  private static double energy(Body[] system) {
    double total = 0;
    for (int i = 0; i < system.length; i++) {
      Body a = system[i];
      total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
      for (int j = i + 1; j < system.length; j++) {
        Body b = system[j];
        double dx = a.x - b.x;
        double dy = a.y - b.y;
        double dz = a.z - b.z;
        total -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
      }
    }
    return total;
  }

  @Override
  public String run() {
    Body[] system = bodies();
    atRest(system);
    double before = energy(system);
    for (int step = 0; step < 40_000; step++) {
      advance(system, 0.01);
    }
    return String.format(Locale.ROOT, "'%.6f %.6f'", before, energy(system));
  }
}
