/** The lock strategies that come with Baton. */
module dev.baton.locks {
  requires dev.baton.core;
  requires static org.jspecify;

  provides dev.baton.lock.LockStrategy with
      dev.baton.locks.Gil,
      dev.baton.locks.Adaptive,
      dev.baton.locks.Confined,
      dev.baton.locks.Fair,
      dev.baton.locks.Free,
      dev.baton.locks.Latency,
      dev.baton.locks.Stress;
}
