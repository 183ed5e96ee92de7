package dev.baton.core.interp;

import dev.baton.core.object.GenericAliasObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.lock.GlobalLock;

/** The operations on values that code written in Java reaches through its thread. */
abstract class ValueOperations extends ThreadContext {
  ValueOperations(GlobalLock lock, String name) {
    super(lock, name);
  }

  private ThreadState own() {
    return (ThreadState) this;
  }

  @Override
  public final Object call(Object callee) {
    return CompiledOperations.call(own(), callee);
  }

  @Override
  public final Object call(Object callee, Object a) {
    return CompiledOperations.call(own(), callee, a);
  }

  @Override
  public final Object call(Object callee, Object a, Object b) {
    return CompiledOperations.call(own(), callee, a, b);
  }

  @Override
  public final Object call(Object callee, Object a, Object b, Object c) {
    return CompiledOperations.call(own(), callee, a, b, c);
  }

  @Override
  public final Object callArray(Object callee, Object[] arguments) {
    return Calls.complete(
        own(), Calls.general(own(), callee, arguments, 0, arguments.length, null));
  }

  @Override
  public final Object callNamed(Object callee, Object[] arguments, String[] names) {
    return Calls.complete(
        own(),
        Calls.general(
            own(), callee, arguments, 0, arguments.length, names.length == 0 ? null : names));
  }

  @Override
  public final boolean equal(Object a, Object b) {
    return Comparison.equal(this, a, b);
  }

  @Override
  public final long hash(Object o) {
    return Conversions.hash(this, o);
  }

  @Override
  public final Object getItem(Object o, Object i) {
    return Items.get(this, o, i);
  }

  @Override
  public final Object genericAlias(Object origin, Object arguments) {
    return GenericAliasObject.of(origin, arguments);
  }

  @Override
  public final boolean truth(Object o) {
    return Conversions.truth(this, o);
  }

  @Override
  public final long toLong(Object o) {
    return Conversions.toLong(this, o);
  }

  @Override
  public final double toDouble(Object o) {
    return Conversions.toDouble(this, o);
  }

  @Override
  public final String reprText(Object o) {
    return Conversions.reprText(this, o);
  }
}
