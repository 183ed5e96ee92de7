package dev.baton.python.compiler;

import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.ast.Statement.Alias;
import dev.baton.python.ast.Statement.Import;
import dev.baton.python.ast.Statement.ImportFrom;
import java.util.ArrayList;
import java.util.List;

/** Compiles import statements. */
final class ImportCompiler {
  private final Compiler compiler;

  ImportCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void plain(Import s) {
    for (Alias alias : s.names()) {
      compiler.unit.loadConstant(0L);
      compiler.unit.loadConstant(Constant.NONE);
      compiler.unit.emitName(Opcode.IMPORT_NAME, alias.name());
      String asName = alias.asName();
      int dot = alias.name().indexOf('.');
      if (asName == null) {
        String top = dot < 0 ? alias.name() : alias.name().substring(0, dot);
        compiler.names.store(top, s.position());
      } else if (dot < 0) {
        compiler.names.store(asName, s.position());
      } else {
        descend(alias.name().substring(dot + 1), asName, s.position());
      }
    }
  }

  /** {@code import a.b.c as d} binds the last module: its parents are passed through. */
  private void descend(String path, String asName, Position place) {
    String[] parts = path.split("\\.", -1);
    for (int i = 0; i < parts.length; i++) {
      compiler.unit.emitName(Opcode.IMPORT_FROM, parts[i]);
      if (i + 1 < parts.length) {
        code().emit(Opcode.SWAP, 2);
        code().emit(Opcode.POP_TOP);
      }
    }
    compiler.names.store(asName, place);
    code().emit(Opcode.POP_TOP);
  }

  void from(ImportFrom s) {
    compiler.unit.loadConstant((long) s.level());
    List<Object> names = new ArrayList<>();
    for (Alias alias : s.names()) {
      names.add(alias.name());
    }
    compiler.unit.loadConstant(new Constant.Tuple(names));
    String module = s.module();
    compiler.unit.emitName(Opcode.IMPORT_NAME, module == null ? "" : module);
    if (names.get(0).equals("*")) {
      code().emit(Opcode.IMPORT_STAR);
      return;
    }
    for (Alias alias : s.names()) {
      String asName = alias.asName();
      compiler.unit.emitName(Opcode.IMPORT_FROM, alias.name());
      compiler.names.store(asName == null ? alias.name() : asName, s.position());
    }
    code().emit(Opcode.POP_TOP);
  }
}
