package dev.baton.stdlib.io;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.MethodTables;
import dev.baton.core.object.Raise;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** The guest types of the module. Immutable and shared by all engines. */
final class IoTypes {
  private static final int LAYOUT = TypeObject.BASE | TypeObject.LAYOUT;

  static final TypeObject IO_BASE =
      new TypeObject(
          "IOBase",
          "io",
          Types.OBJECT,
          LAYOUT | TypeObject.HAS_DICT | TypeObject.WEAK,
          new Methods("IOBase"));
  static final TypeObject RAW_IO_BASE =
      new TypeObject("RawIOBase", "io", IO_BASE, TypeObject.BASE, new Methods("RawIOBase"));
  static final TypeObject BUFFERED_IO_BASE =
      new TypeObject(
          "BufferedIOBase", "io", IO_BASE, TypeObject.BASE, new Methods("BufferedIOBase"));
  static final TypeObject TEXT_IO_BASE =
      new TypeObject("TextIOBase", "io", IO_BASE, TypeObject.BASE, new Methods("TextIOBase"));
  static final TypeObject FILE_IO =
      new TypeObject("FileIO", "_io", RAW_IO_BASE, LAYOUT, new Methods("FileIO"));
  static final TypeObject BYTES_IO =
      new TypeObject("BytesIO", "_io", BUFFERED_IO_BASE, LAYOUT, new Methods("BytesIO"));
  static final TypeObject BUFFERED_READER = buffered("BufferedReader");
  static final TypeObject BUFFERED_WRITER = buffered("BufferedWriter");
  static final TypeObject BUFFERED_RANDOM = buffered("BufferedRandom");
  static final TypeObject STRING_IO =
      new TypeObject("StringIO", "_io", TEXT_IO_BASE, LAYOUT, new Methods("StringIO"));
  static final TypeObject TEXT_IO_WRAPPER =
      new TypeObject("TextIOWrapper", "_io", TEXT_IO_BASE, LAYOUT, new Methods("TextIOWrapper"));
  static final TypeObject UNSUPPORTED_OPERATION = unsupportedOperation();

  private IoTypes() {}

  /** The methods of a type: most programs use two types, and the table of each takes loading. */
  private record Methods(String type) implements MethodTables {
    @Override
    public void addTo(TypeObject owner, DictObject namespace) {
      MethodTables table =
          switch (type) {
            case "IOBase" -> new IoBaseMethodsTable();
            case "RawIOBase" -> new RawIoBaseMethodsTable();
            case "BufferedIOBase" -> new BufferedIoBaseMethodsTable();
            case "TextIOBase" -> new TextIoBaseMethodsTable();
            case "FileIO" -> new FileMethodsTable();
            case "BytesIO" -> new BytesStreamMethodsTable();
            case "StringIO" -> new StringStreamMethodsTable();
            case "TextIOWrapper" -> new TextStreamMethodsTable();
            default -> new BufferedStreamMethodsTable();
          };
      table.addTo(owner, namespace);
    }
  }

  /** UnsupportedOperation: the stream has no such operation. */
  static GuestError unsupported(String message) {
    return Raise.error(UNSUPPORTED_OPERATION, message);
  }

  private static TypeObject buffered(String name) {
    return new TypeObject(name, "_io", BUFFERED_IO_BASE, LAYOUT, new Methods(name));
  }

  private static TypeObject unsupportedOperation() {
    TypeObject[] bases = {Types.OS_ERROR, Types.VALUE_ERROR};
    TypeObject type =
        new TypeObject(
            Types.TYPE,
            "UnsupportedOperation",
            bases,
            Types.OS_ERROR,
            TypeObject.BASE | TypeObject.HAS_DICT);
    type.setBases(
        bases,
        new TypeObject[] {
          type,
          Types.OS_ERROR,
          Types.VALUE_ERROR,
          Types.EXCEPTION,
          Types.BASE_EXCEPTION,
          Types.OBJECT
        });
    type.put("__module__", "io");
    type.put("__doc__", "The stream has no such operation.");
    type.setFlag(TypeObject.IMMUTABLE, true);
    return type;
  }
}
