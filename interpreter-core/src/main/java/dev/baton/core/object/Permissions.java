package dev.baton.core.object;

import java.nio.file.Path;

/** What the host lets guest code reach. Immutable and thread safe. */
public interface Permissions {
  /** Nothing at all. */
  Permissions NONE =
      new Permissions() {
        @Override
        public boolean mayRead(Path file) {
          return false;
        }

        @Override
        public boolean mayWrite(Path file) {
          return false;
        }

        @Override
        public boolean mayReadEnvironment() {
          return false;
        }

        @Override
        public boolean mayUseSockets() {
          return false;
        }

        @Override
        public boolean mayStartThreads() {
          return true;
        }

        @Override
        public boolean mayMakeInterpreters() {
          return false;
        }

        @Override
        public boolean mayHandleSignals() {
          return false;
        }

        @Override
        public boolean mayStartProcesses() {
          return false;
        }
      };

  /** Whether a file or directory may be read or listed; the path is absolute and normalised. */
  boolean mayRead(Path file);

  /**
   * Whether a file or directory may be made, written, renamed or deleted; the path is absolute and
   * normalised.
   */
  boolean mayWrite(Path file);

  /** Whether environment variables and facts about the process and machine are visible. */
  boolean mayReadEnvironment();

  /** Whether sockets may be opened. */
  boolean mayUseSockets();

  /** Whether guest threads may be started. */
  boolean mayStartThreads();

  /** Whether other interpreters may be made. */
  boolean mayMakeInterpreters();

  /** Whether there may be handlers for signals. */
  boolean mayHandleSignals();

  /** Whether other programs may be started. */
  boolean mayStartProcesses();
}
