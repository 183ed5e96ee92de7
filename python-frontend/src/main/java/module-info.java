/** The Python 3.12 front end: lexer, parser, syntax tree, scopes and compiler. */
module dev.baton.python {
  requires dev.baton.core;
  requires static org.jspecify;

  exports dev.baton.python;
  exports dev.baton.python.ast;
  exports dev.baton.python.parser;
  exports dev.baton.python.source;

  provides dev.baton.spi.FrontEnd with
      dev.baton.python.PythonFrontEnd;
}
