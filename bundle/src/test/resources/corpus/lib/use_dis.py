# What tools ask about code, whatever its instructions are.
import dis
import io


def count(words, least=2):
    found = 0
    for word in words:
        if len(word) >= least:
            found += 1
    return found


names = {i.argval for i in dis.get_instructions(count) if i.opcode in dis.hasname or i.opname == "LOAD_GLOBAL"}
print(names, {i.argval for i in dis.get_instructions(count) if i.opcode in dis.haslocal and isinstance(i.argval, str)} >= {"word", "found"})  # expect: {'len'} True
print(sorted({line for _, line in dis.findlinestarts(count.__code__)}), dis.opmap["RETURN_VALUE"] == dis.opname.index("RETURN_VALUE"))  # expect: [6, 7, 8, 9, 10, 11] True
labels = [i.offset for i in dis.Bytecode(count) if i.is_jump_target]
print(len(labels) > 1, all(isinstance(i, dis.Instruction) and i.positions.lineno for i in dis.Bytecode(count)))  # expect: True True
out = io.StringIO()
dis.dis(count, file=out)
print("RETURN_VALUE" in out.getvalue(), out.getvalue().count("FOR_ITER"), "(words)" in out.getvalue())  # expect: True 1 True
print(dis.Bytecode(count).dis() == out.getvalue(), repr(dis.Bytecode("a + b")), "RETURN_VALUE" in dis.Bytecode("a + b").dis())  # expect: True Bytecode('a + b') True
info = dis.code_info(count)
print([line for line in info.splitlines() if line.startswith(("Name:", "Argument count:", "Kw-only", "Number of locals:", "Flags:"))])  # expect: ['Name:              count', 'Argument count:    2', 'Kw-only arguments: 0', 'Number of locals:  4', 'Flags:             OPTIMIZED, NEWLOCALS']
print(dis.stack_effect(dis.opmap["POP_TOP"]), dis.stack_effect(dis.opmap["BUILD_LIST"], 3))  # expect: -1 -2
try:
    1 / 0
except ZeroDivisionError as e:
    print("-->" in dis.Bytecode.from_traceback(e.__traceback__).dis())
# expect: True
for wrong in 5, None.__class__:
    try:
        dis.get_instructions(wrong)
    except TypeError as e:
        print(e)
# expect: don't know how to disassemble int objects
# expect: don't know how to disassemble type objects
