package dev.baton.python.ast;

import java.util.List;

/** A whole text: the statements of a file or prompt, or a single expression statement. */
public record Module(List<Statement> body) {
  /** Copies {@code body}. */
  public Module {
    body = List.copyOf(body);
  }
}
