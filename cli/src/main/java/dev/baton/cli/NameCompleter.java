package dev.baton.cli;

import dev.baton.ExitException;
import dev.baton.GuestException;
import dev.baton.Session;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes names and attributes of what they are bound to. */
final class NameCompleter implements Completer {
  private final Session session;

  NameCompleter(Session session) {
    this.session = session;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    try {
      for (String name : session.complete(line.word())) {
        candidates.add(new Candidate(name, name, null, null, null, null, false));
      }
    } catch (GuestException | ExitException e) {
      return; // An attribute of the guest's failed: there is nothing to offer.
    }
  }
}
