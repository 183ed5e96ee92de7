package dev.baton.jit.region;

import dev.baton.core.region.RegionCompiler;
import dev.baton.core.region.RegionException;
import dev.baton.core.region.RegionSource;
import dev.baton.core.region.TypedRegion;
import dev.baton.core.region.ViewKind;
import dev.baton.jit.ClassFiles;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodTooLargeException;

/** Compiles typed regions to primitive JVM bytecode. */
public final class PrimitiveCompiler implements RegionCompiler {
  /** Made by ServiceLoader. */
  public PrimitiveCompiler() {}

  @Override
  public TypedRegion check(RegionSource source) throws RegionException {
    Program program = new Reader(source).read();
    List<ViewKind> largest = new ArrayList<>();
    program.inputTypes().forEach(t -> largest.add(t.isView() ? new ViewKind(true, false) : null));
    RegionClass trial = new RegionClass(program, largest, new ArrayList<>());
    try {
      trial.write();
    } catch (MethodTooLargeException e) {
      throw tooLarge(source);
    }
    if (!ClassFiles.isCompiled(trial.size())) {
      throw tooLarge(source);
    }
    return program;
  }

  private static RegionException tooLarge(RegionSource source) {
    return new RegionException("This is too large to be compiled; split it", source.entry());
  }
}
