package dev.baton.core.format;

/** Operands that ask others. */
class ForwardingOperands implements PercentOperands {

  private final PercentOperands operands;

  ForwardingOperands(PercentOperands operands) {
    this.operands = operands;
  }

  @Override
  public int count() {
    return operands.count();
  }

  @Override
  public Object value(int index) {
    return operands.value(index);
  }

  @Override
  public boolean isMapping() {
    return operands.isMapping();
  }

  @Override
  public Object named(Object key) {
    return operands.named(key);
  }

  @Override
  public Object text(Object value, char conversion) {
    return operands.text(value, conversion);
  }

  @Override
  public Object integer(Object value) {
    return operands.integer(value);
  }

  @Override
  public Object index(Object value) {
    return operands.index(value);
  }

  @Override
  public double real(Object value) {
    return operands.real(value);
  }

  @Override
  public int character(Object value) {
    return operands.character(value);
  }

  @Override
  public String typeName(Object value) {
    return operands.typeName(value);
  }

  @Override
  public int digitLimit() {
    return operands.digitLimit();
  }
}
