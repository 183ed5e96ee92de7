/** The command line. */
module dev.baton.cli {
  requires ch.qos.logback.classic;
  requires ch.qos.logback.core;
  requires static org.jspecify;
  requires dev.baton.core;
  requires info.picocli;
  requires jdk.unsupported;
  requires org.jline;
  requires org.slf4j;

  provides ch.qos.logback.classic.spi.Configurator with
      dev.baton.cli.LogOutput;

  opens dev.baton.cli to
      info.picocli;
}
