package dev.baton;

import dev.baton.core.object.Permissions;
import java.nio.file.Path;

/** {@link HostAccess} as the core asks for it. */
final class HostPermissions implements Permissions {
  private final HostAccess access;

  HostPermissions(HostAccess access) {
    this.access = access;
  }

  @Override
  public boolean mayRead(Path file) {
    return access.mayRead(file);
  }

  @Override
  public boolean mayWrite(Path file) {
    return access.mayWrite(file);
  }

  @Override
  public boolean mayReadEnvironment() {
    return access.mayReadEnvironment();
  }

  @Override
  public boolean mayUseSockets() {
    return access.mayUseSockets();
  }

  @Override
  public boolean mayStartThreads() {
    return access.mayStartThreads();
  }

  @Override
  public boolean mayHandleSignals() {
    return access.mayHandleSignals();
  }

  @Override
  public boolean mayMakeInterpreters() {
    return access.mayMakeInterpreters();
  }

  @Override
  public boolean mayStartProcesses() {
    return access.mayStartProcesses();
  }
}
