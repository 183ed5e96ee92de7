/** The modules that guests import: intrinsics in Java, the rest in Python. */
module dev.baton.stdlib {
  requires static dev.baton.processor;
  requires static org.jspecify;
  requires dev.baton.core;
  requires java.management;
  requires java.xml;
  requires jdk.management;
  requires jdk.unsupported;

  provides dev.baton.core.object.IntrinsicModules with
      dev.baton.stdlib.StandardModules;
}
