package dev.baton.core.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code that has been checked and typed, ready to be compiled. Immutable and thread safe. */
public interface TypedRegion {
  /** The slots whose values it needs, in the order of its arguments. */
  List<Integer> inputs();

  /** The types of the inputs. */
  List<VariableType> inputTypes();

  /** The slots that it changes. */
  List<Integer> outputs();

  /** The types of the outputs. */
  List<CType> outputTypes();

  /** Where a part of a function may go on: instructions; empty for a function. */
  List<Integer> exits();

  /** What it returns; null for None. */
  @Nullable CType result();

  /** Whether a part of a function may return from it. */
  boolean mayReturn();

  /**
   * Makes the class file of a {@link RegionBody}, to be defined in the package of that class. Its
   * class data is {@code constants}.
   *
   * @param views what each input is that is a view, null for a number
   * @param constants gets the method handles of the functions that it calls
   * @return empty if the method is too large for HotSpot
   */
  byte[] emit(List<@Nullable ViewKind> views, List<Object> constants);
}
