/** All of Baton for embedders, and its engine for {@code javax.script}. */
module dev.baton {
  requires transitive dev.baton.core;
  requires transitive java.scripting;
  requires dev.baton.arrays;
  requires dev.baton.locks;
  requires dev.baton.python;
  requires dev.baton.stdlib;
  requires static org.jspecify;

  exports dev.baton.scripting;

  provides javax.script.ScriptEngineFactory with
      dev.baton.scripting.BatonScriptEngineFactory;
}
