import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class BytecodeVm implements Program {
  private static final List<String> NAMES =
      List.of(
          "push", "add", "sub", "mul", "mod", "less", "jump", "jump_if", "load", "store", "call", "return", "print",
          "halt", "divide");

  private final String collatz;

  BytecodeVm() {
    try {
      String text = Files.readString(Path.of(System.getProperty("programs"), "bytecode_vm.py"));
      int start = text.indexOf("COLLATZ = \"\"\"") + 13;
      collatz = text.substring(start, text.indexOf("\"\"\"", start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Code(int[] operations, int[] operands, int variables) {}

  private static Code assemble(String source, int limit) {
    Map<String, Integer> labels = new HashMap<>();
    Map<String, Integer> variables = new HashMap<>();
    List<String[]> lines = new ArrayList<>();
    for (String each : source.replace("LIMIT", "" + limit).split("\n")) {
      String line = each.strip();
      if (line.endsWith(":")) {
        labels.put(line.substring(0, line.length() - 1), lines.size());
      } else if (line.equals("quotient")) {
        lines.add(new String[] {"load", "a"});
        lines.add(new String[] {"push", "1000"});
        lines.add(new String[] {"divide", ""});
      } else if (!line.isEmpty()) {
        lines.add((line + " ").split(" ", 2));
      }
    }
    int[] operations = new int[lines.size()];
    int[] operands = new int[lines.size()];
    for (int i = 0; i < operations.length; i++) {
      String operand = lines.get(i)[1].strip();
      operations[i] = NAMES.indexOf(lines.get(i)[0]);
      operands[i] =
          switch (lines.get(i)[0]) {
            case "jump", "jump_if", "call" -> labels.get(operand);
            case "load", "store" -> slot(variables, operand);
            default -> operand.isEmpty() ? 0 : Integer.parseInt(operand);
          };
    }
    return new Code(operations, operands, variables.size());
  }

  private static int slot(Map<String, Integer> variables, String name) {
    variables.putIfAbsent(name, variables.size());
    return variables.get(name);
  }

  private static List<Long> interpret(Code code) {
    long[] stack = new long[1 << 18];
    int[] calls = new int[100];
    long[] variables = new long[code.variables];
    List<Long> printed = new ArrayList<>();
    int pc = 0;
    int top = -1;
    int depth = 0;
    while (true) {
      int operand = code.operands[pc];
      switch (code.operations[pc++]) {
        case 0 -> stack[++top] = operand;
        case 1 -> {
          top--;
          stack[top] += stack[top + 1];
        }
        case 2 -> {
          top--;
          stack[top] -= stack[top + 1];
        }
        case 3 -> {
          top--;
          stack[top] *= stack[top + 1];
        }
        case 4 -> {
          top--;
          stack[top] = Math.floorMod(stack[top], stack[top + 1]);
        }
        case 5 -> {
          top--;
          stack[top] = stack[top] < stack[top + 1] ? 1 : 0;
        }
        case 6 -> pc = operand;
        case 7 -> pc = stack[top--] != 0 ? operand : pc;
        case 8 -> stack[++top] = variables[operand];
        case 9 -> variables[operand] = stack[top--];
        case 10 -> {
          calls[depth++] = pc;
          pc = operand;
        }
        case 11 -> pc = calls[--depth];
        case 12 -> printed.add(stack[top--]);
        case 14 -> {
          top--;
          stack[top] = Math.floorDiv(stack[top], stack[top + 1]);
        }
        default -> {
          return printed;
        }
      }
    }
  }

  @Override
  public String run() {
    return "(" + interpret(assemble(collatz, 600)) + ", " + interpret(assemble(collatz, 300)) + ")";
  }
}
