/** The command line. */
module dev.baton.cli {
  requires static org.jspecify;
  requires dev.baton.core;
  requires info.picocli;
  requires jdk.unsupported;
  requires org.jline;

  opens dev.baton.cli to
      info.picocli;
}
