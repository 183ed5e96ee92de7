/** Build time only: turns annotated Java methods into dispatch tables. */
module dev.baton.processor {
  requires java.compiler;

  provides javax.annotation.processing.Processor with
      dev.baton.processor.BuiltinProcessor;
}
