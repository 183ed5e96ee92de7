package dev.baton.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the command line gets from whoever starts it.
 *
 * @param in standard input
 * @param out standard output, for programs
 * @param err standard error, for programs and for messages of the command line itself
 * @param environment the environment variables
 * @param terminals for standard input, output and error whether it leads to a terminal: {@code y}
 *     or {@code n} each
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    String terminals) {
  /** The property by which {@code ./baton} says what the JVM cannot find out. */
  private static final String TERMINALS = "baton.terminals";

  private static final int BUFFER = 1 << 16;

  /** Those of this process. */
  static Surroundings ofProcess() {
    String terminals = System.getProperty(TERMINALS, System.console() == null ? "nnn" : "yyn");
    return new Surroundings(
        System.in,
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        terminals);
  }

  boolean isTerminal(int stream) {
    return terminals.length() > stream && terminals.charAt(stream) == 'y';
  }

  /** Writes a message of the command line, with a newline, to standard error. */
  void complain(String message) {
    print(err, "baton: " + message + "\n");
  }

  /** Writes text to standard error as it is. */
  void printError(String text) {
    print(err, text);
  }

  /** Writes text to standard output as it is. */
  void print(String text) {
    print(out, text);
  }

  private static void print(OutputStream stream, String text) {
    PrintStream printer = new PrintStream(stream, false, StandardCharsets.UTF_8);
    printer.print(text);
    printer.flush();
  }
}
