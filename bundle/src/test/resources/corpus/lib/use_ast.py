# Constant folding by a transformer, then compile() of the tree.
import ast

source = '''
def area(r):
    """The area of a circle."""
    return 2 * 3.0 * r ** 2 / (1 + 1)

print(area(3), 60 * 60 * 24)
'''


class Fold(ast.NodeTransformer):
    count = 0

    def visit_BinOp(self, node):
        self.generic_visit(node)
        match node:
            case ast.BinOp(ast.Constant(a), op, ast.Constant(b)):
                self.count += 1
                new = ast.Constant(eval(compile(ast.Expression(node), "<fold>", "eval")))
                return ast.copy_location(new, node)
        return node


tree = ast.parse(source)
fold = Fold()
tree = ast.fix_missing_locations(fold.visit(tree))
print(fold.count)  # expect: 4
print(ast.unparse(tree))  # expect: def area(r):
# expect:     """The area of a circle."""
# expect:     return 6.0 * r ** 2 / 2
# expect: print(area(3), 86400)
exec(compile(tree, "<folded>", "exec"))  # expect: 27.0 86400
print(ast.get_docstring(tree.body[0]), area.__doc__)  # expect: The area of a circle. The area of a circle.
# ---
# A report of what a text defines and calls, with places.
import ast

source = """import os, sys as system
from collections import deque as d

class Stack(list, metaclass=type):
    'A stack.'
    size: int = 0

    @property
    def top(self): return self[-1]

async def run(*jobs, limit=3, **options):
    async with limit as l:
        return [await j() for j in jobs if j]
"""


class Report(ast.NodeVisitor):
    def __init__(self):
        self.lines = []

    def note(self, node, text):
        self.lines.append(f"{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset} {text}")

    def visit_Import(self, node):
        for alias in node.names:
            self.note(alias, f"import {alias.name} as {alias.asname}")

    def visit_ImportFrom(self, node):
        self.note(node, f"from {node.module} ({node.level}) " + ", ".join(a.name for a in node.names))

    def visit_ClassDef(self, node):
        self.note(node, f"class {node.name} {[ast.unparse(b) for b in node.bases]} {ast.get_docstring(node)!r}")
        self.generic_visit(node)

    def visit_FunctionDef(self, node):
        self.note(node, f"def {node.name} {len(node.decorator_list)}")
        self.generic_visit(node)

    def visit_AsyncFunctionDef(self, node):
        a = node.args
        self.note(node, f"async {node.name} {a.vararg.arg} {[k.arg for k in a.kwonlyargs]} {a.kwarg.arg}")
        self.generic_visit(node)

    def visit_Name(self, node):
        self.note(node, f"{node.id} {type(node.ctx).__name__}")


report = Report()
report.visit(ast.parse(source))
print("\n".join(report.lines))  # expect: 1:7-1:9 import os as None
# expect: 1:11-1:24 import sys as system
# expect: 2:0-2:34 from collections (0) deque
# expect: 4:0-9:34 class Stack ['list'] 'A stack.'
# expect: 4:12-4:16 list Load
# expect: 4:28-4:32 type Load
# expect: 6:4-6:8 size Store
# expect: 6:10-6:13 int Load
# expect: 9:4-9:34 def top 1
# expect: 9:26-9:30 self Load
# expect: 8:5-8:13 property Load
# expect: 11:0-13:45 async run jobs ['limit'] options
# expect: 12:15-12:20 limit Load
# expect: 12:24-12:25 l Store
# expect: 13:22-13:23 j Load
# expect: 13:30-13:31 j Store
# expect: 13:35-13:39 jobs Load
# expect: 13:43-13:44 j Load
print(sorted({type(n).__name__ for n in ast.walk(ast.parse(source))}))  # expect: ['AnnAssign', 'AsyncFunctionDef', 'AsyncWith', 'Await', 'Call', 'ClassDef', 'Constant', 'Expr', 'FunctionDef', 'Import', 'ImportFrom', 'ListComp', 'Load', 'Module', 'Name', 'Return', 'Store', 'Subscript', 'USub', 'UnaryOp', 'alias', 'arg', 'arguments', 'comprehension', 'keyword', 'withitem']
# ---
# Shapes of trees.
import ast

print(ast.dump(ast.parse("x = 1 + f(a, *b, k=2, **c)")))  # expect: Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=BinOp(left=Constant(value=1), op=Add(), right=Call(func=Name(id='f', ctx=Load()), args=[Name(id='a', ctx=Load()), Starred(value=Name(id='b', ctx=Load()), ctx=Load())], keywords=[keyword(arg='k', value=Constant(value=2)), keyword(value=Name(id='c', ctx=Load()))])))], type_ignores=[])
print(ast.dump(ast.parse("a[1:2, ::3].b = yield", mode="exec").body[0]))  # expect: Assign(targets=[Attribute(value=Subscript(value=Name(id='a', ctx=Load()), slice=Tuple(elts=[Slice(lower=Constant(value=1), upper=Constant(value=2)), Slice(step=Constant(value=3))], ctx=Load()), ctx=Load()), attr='b', ctx=Store())], value=Yield())
print(ast.dump(ast.parse("f'{x!r:>5} {y}' 'é'", mode="eval"), indent=1))  # expect: Expression(
# expect:  body=JoinedStr(
# expect:   values=[
# expect:    FormattedValue(
# expect:     value=Name(id='x', ctx=Load()),
# expect:     conversion=114,
# expect:     format_spec=JoinedStr(
# expect:      values=[
# expect:       Constant(value='>5')])),
# expect:    Constant(value=' '),
# expect:    FormattedValue(
# expect:     value=Name(id='y', ctx=Load()),
# expect:     conversion=-1),
# expect:    Constant(value='é')]))
print(ast.dump(ast.parse("lambda a, /, b=1, *c, d, e=2, **f: 0", mode="eval"), annotate_fields=False))  # expect: Expression(Lambda(arguments([arg('a')], [arg('b')], arg('c'), [arg('d'), arg('e')], [None, Constant(2)], arg('f'), [Constant(1)]), Constant(0)))
print(ast.dump(ast.parse("match x:\n case [1, *_] | {'a': b, **r} as z if g: pass\n case P(-1, k=None): pass")))  # expect: Module(body=[Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=MatchAs(pattern=MatchOr(patterns=[MatchSequence(patterns=[MatchValue(value=Constant(value=1)), MatchStar()]), MatchMapping(keys=[Constant(value='a')], patterns=[MatchAs(name='b')], rest='r')]), name='z'), guard=Name(id='g', ctx=Load()), body=[Pass()]), match_case(pattern=MatchClass(cls=Name(id='P', ctx=Load()), patterns=[MatchValue(value=UnaryOp(op=USub(), operand=Constant(value=1)))], kwd_attrs=['k'], kwd_patterns=[MatchSingleton(value=None)]), body=[Pass()])])], type_ignores=[])
print(ast.dump(ast.parse("try:\n x\nexcept* A as e:\n pass\nelse:\n y\nfinally:\n z")))  # expect: Module(body=[TryStar(body=[Expr(value=Name(id='x', ctx=Load()))], handlers=[ExceptHandler(type=Name(id='A', ctx=Load()), name='e', body=[Pass()])], orelse=[Expr(value=Name(id='y', ctx=Load()))], finalbody=[Expr(value=Name(id='z', ctx=Load()))])], type_ignores=[])
print(ast.dump(ast.parse("def f[T: int, *Ts, **P](x: T) -> P: ...\ntype A = int\nx: int\n(y): str = u'a'")))  # expect: Module(body=[FunctionDef(name='f', args=arguments(posonlyargs=[], args=[arg(arg='x', annotation=Name(id='T', ctx=Load()))], kwonlyargs=[], kw_defaults=[], defaults=[]), body=[Expr(value=Constant(value=Ellipsis))], decorator_list=[], returns=Name(id='P', ctx=Load()), type_params=[TypeVar(name='T', bound=Name(id='int', ctx=Load())), TypeVarTuple(name='Ts'), ParamSpec(name='P')]), TypeAlias(name=Name(id='A', ctx=Store()), type_params=[], value=Name(id='int', ctx=Load())), AnnAssign(target=Name(id='x', ctx=Store()), annotation=Name(id='int', ctx=Load()), simple=1), AnnAssign(target=Name(id='y', ctx=Store()), annotation=Name(id='str', ctx=Load()), value=Constant(value='a', kind='u'), simple=0)], type_ignores=[])
print(ast.dump(ast.parse("with a as b, c: del d, e[0]\nfor i in x:\n global g\nelse: nonlocal_ += 1")))  # expect: Module(body=[With(items=[withitem(context_expr=Name(id='a', ctx=Load()), optional_vars=Name(id='b', ctx=Store())), withitem(context_expr=Name(id='c', ctx=Load()))], body=[Delete(targets=[Name(id='d', ctx=Del()), Subscript(value=Name(id='e', ctx=Load()), slice=Constant(value=0), ctx=Del())])]), For(target=Name(id='i', ctx=Store()), iter=Name(id='x', ctx=Load()), body=[Global(names=['g'])], orelse=[AugAssign(target=Name(id='nonlocal_', ctx=Store()), op=Add(), value=Constant(value=1))])], type_ignores=[])
print(ast.dump(ast.parse("{**a, 'k': {1, *b}}, [i async for i in j if k], not -~1 < 2 is not 3")))  # expect: Module(body=[Expr(value=Tuple(elts=[Dict(keys=[None, Constant(value='k')], values=[Name(id='a', ctx=Load()), Set(elts=[Constant(value=1), Starred(value=Name(id='b', ctx=Load()), ctx=Load())])]), ListComp(elt=Name(id='i', ctx=Load()), generators=[comprehension(target=Name(id='i', ctx=Store()), iter=Name(id='j', ctx=Load()), ifs=[Name(id='k', ctx=Load())], is_async=1)]), UnaryOp(op=Not(), operand=Compare(left=UnaryOp(op=USub(), operand=UnaryOp(op=Invert(), operand=Constant(value=1))), ops=[Lt(), IsNot()], comparators=[Constant(value=2), Constant(value=3)]))], ctx=Load()))], type_ignores=[])
print(ast.dump(ast.parse("a and b or c if (d := 1) else await_", mode="single")))  # expect: Interactive(body=[Expr(value=IfExp(test=NamedExpr(target=Name(id='d', ctx=Store()), value=Constant(value=1)), body=BoolOp(op=Or(), values=[BoolOp(op=And(), values=[Name(id='a', ctx=Load()), Name(id='b', ctx=Load())]), Name(id='c', ctx=Load())]), orelse=Name(id='await_', ctx=Load())))])
print(ast.dump(ast.parse("'é' + x", mode="eval"), include_attributes=True))  # expect: Expression(body=BinOp(left=Constant(value='é', lineno=1, col_offset=0, end_lineno=1, end_col_offset=4), op=Add(), right=Name(id='x', ctx=Load(), lineno=1, col_offset=7, end_lineno=1, end_col_offset=8), lineno=1, col_offset=0, end_lineno=1, end_col_offset=8))
# ---
# Places count bytes; the text that a node came from.
import ast

source = "größe = (höhe +\n  '日本' *\n  2)  # ä\nx = größe\n"
tree = ast.parse(source)
for node in ast.walk(tree):
    if isinstance(node, ast.expr):
        print(type(node).__name__, node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
        print(repr(ast.get_source_segment(source, node)))
# expect: Name 1 0 1 7
# expect: 'größe'
# expect: BinOp 1 11 3 3
# expect: "höhe +\n  '日本' *\n  2"
# expect: Name 4 0 4 1
# expect: 'x'
# expect: Name 4 4 4 11
# expect: 'größe'
# expect: Name 1 11 1 16
# expect: 'höhe'
# expect: BinOp 2 2 3 3
# expect: "'日本' *\n  2"
# expect: Constant 2 2 2 10
# expect: "'日本'"
# expect: Constant 3 2 3 3
# expect: '2'
print(repr(ast.get_source_segment("  if x:\n    y = (1,\n  2)"[2:], ast.parse("if x:\n    y = (1,\n  2)").body[0], padded=True)))  # expect: 'if x:\n    y = (1,\n  2)'
for node in ast.walk(ast.increment_lineno(tree, 10)):
    if isinstance(node, ast.Name):
        print(node.id, node.lineno)
# expect: größe 11
# expect: x 14
# expect: größe 14
# expect: höhe 11
# ---
# What a text of literals may hold.
import ast

config = """
{'name': 'job', 'sizes': [1, -2, 3.5, 1e3], 'flags': {True, None}, "nested": ('a' 'b', b'c', ...),
 'complex': 1 - 2j, 'empty': set()}
"""
value = ast.literal_eval(config.strip())
print(value["name"], value["sizes"], len(value["flags"]), value["nested"], value["complex"], value["empty"])  # expect: job [1, -2, 3.5, 1000.0] 2 ('ab', b'c', Ellipsis) (1-2j) set()
print(ast.literal_eval("   [1,\n 2]"), ast.literal_eval(ast.parse("(1,)", mode="eval")))  # expect: [1, 2] (1,)


def wrong(text):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError, TypeError) as e:
        print(type(e).__name__, str(e).partition(" at 0x")[0])


wrong("__import__('os').system('ls')")  # expect: ValueError malformed node or string on line 1: <ast.Call object
wrong("1 + 2")  # expect: ValueError malformed node or string on line 1: <ast.BinOp object
wrong("[1,\n x]")  # expect: ValueError malformed node or string on line 2: <ast.Name object
wrong("{[]: 1}")  # expect: TypeError unhashable type: 'list'
wrong("f'{1}'")  # expect: ValueError malformed node or string on line 1: <ast.JoinedStr object
wrong("-'a'")  # expect: ValueError malformed node or string on line 1: <ast.Constant object
wrong("1 if 2 else 3")  # expect: ValueError malformed node or string on line 1: <ast.IfExp object
wrong("[1, 2")  # expect: SyntaxError '[' was never closed (<unknown>, line 1)
wrong("{**{}}")  # expect: ValueError malformed node or string: None
wrong("1\n2")  # expect: SyntaxError invalid syntax (<unknown>, line 2)
# ---
# Nodes made by hand.
import ast

call = ast.Call(ast.Name("print", ast.Load()), [ast.Constant("made")], [ast.keyword("end", ast.Constant("!\n"))])
module = ast.Module([ast.Expr(call)], [])
exec(compile(ast.fix_missing_locations(module), "<made>", "exec"))  # expect: made!
name = ast.Name(id="x", ctx=ast.Store(), extra=5)
print(name.extra, name._fields, name._attributes, ast.Name.__match_args__, ast.Return().value, name.end_lineno)  # expect: 5 ('id', 'ctx') ('lineno', 'col_offset', 'end_lineno', 'end_col_offset') ('id', 'ctx') None None
print(ast.BinOp.__doc__, isinstance(ast.Add(), ast.operator), ast.Pass.__mro__[1:3], ast.operator.__doc__)  # expect: BinOp(expr left, operator op, expr right) True (<class 'ast.stmt'>, <class 'ast.AST'>) operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
print([k for k, v in ast.iter_fields(ast.Assign([name]))], list(ast.iter_child_nodes(ast.Assign([name], "x"))) == [name])  # expect: ['targets', 'type_comment'] True


class Renamed(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Subscript(ast.Name("data", ast.Load()), ast.Constant(node.id), node.ctx), node)

    def visit_Expr(self, node):
        self.generic_visit(node)
        return [node, node]

    def visit_Pass(self, node):
        return None


tree = Renamed().visit(ast.parse("a = b\npass\na"))
print(ast.unparse(tree))  # expect: data['a'] = data['b']
# expect: data['a']
# expect: data['a']
data = {"b": 3}
exec(compile(ast.fix_missing_locations(tree), "x", "exec"))
print(data)  # expect: {'b': 3, 'a': 3}
for make in lambda: ast.BinOp(1, 2, 3, 4), lambda: ast.BinOp(1, left=2), lambda: ast.Name().id, lambda: ast.dump(1):
    try:
        make()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
# expect: TypeError BinOp constructor takes at most 3 positional arguments
# expect: TypeError BinOp got multiple values for argument 'left'
# expect: AttributeError 'Name' object has no attribute 'id'
# expect: TypeError expected AST, got 'int'
# ---
# Trees that do not follow the grammar.
import ast

P = dict(lineno=1, col_offset=0)


def name(ctx=None):
    return ast.Name("a", ctx or ast.Load(), **P)


def check(*body, mode="exec"):
    try:
        compile(ast.Module(list(body), []), "f", mode)
        print("compiles")
    except (TypeError, ValueError, SyntaxError) as e:
        print(type(e).__name__, str(e).partition(" at 0x")[0])


check(3)  # expect: TypeError required field "lineno" missing from stmt
check(ast.Pass())  # expect: TypeError required field "lineno" missing from stmt
check(ast.Expr(**P))  # expect: TypeError required field "value" missing from Expr
check(ast.Expr(None, **P))  # expect: ValueError field 'value' is required for Expr
check(ast.Expr(ast.Expr(name(), **P), **P))  # expect: TypeError expected some sort of expr, but got <ast.Expr object
check(ast.Expr(ast.Name(3, ast.Load(), **P), **P))  # expect: TypeError AST identifier must be of type str
check(ast.Expr(ast.Name("None", ast.Load(), **P), **P))  # expect: ValueError identifier field can't represent 'None' constant
check(ast.Expr(name(ast.Store()), **P))  # expect: ValueError expression must have Load context but has Store instead
check(ast.Expr(ast.Constant([], **P), **P))  # expect: TypeError got an invalid type in Constant: list
check(ast.Expr(ast.BinOp(name(), name(), name(), **P), **P))  # expect: TypeError expected some sort of operator, but got <ast.Name object
check(ast.Expr(ast.BoolOp(ast.Or(), [name()], **P), **P))  # expect: ValueError BoolOp with less than 2 values
check(ast.Expr(ast.Dict([name()], [], **P), **P))  # expect: ValueError Dict doesn't have the same number of keys as values
check(ast.Expr(ast.Compare(name(), [ast.Lt()], [], **P), **P))  # expect: ValueError Compare with no comparators
check(ast.Assign([], name(), **P))  # expect: ValueError empty targets on Assign
check(ast.Assign([name()], name(), **P))  # expect: ValueError expression must have Store context but has Load instead
check(ast.Assign([ast.Constant(1, **P)], name(), **P))  # expect: ValueError expression which can't be assigned to in Store context
check(ast.Delete([ast.Constant(1, **P)], **P))  # expect: ValueError expression which can't be assigned to in Del context
check(ast.If(name(), [], [], **P))  # expect: ValueError empty body on If
check(ast.Import([], **P))  # expect: ValueError empty names on Import
check(ast.Try([ast.Pass(**P)], [], [], [], **P))  # expect: ValueError Try has neither except handlers nor finalbody
check(ast.Raise(None, name(), **P))  # expect: ValueError Raise with cause but no exception
check(ast.Pass(lineno=5, col_offset=0, end_lineno=3, end_col_offset=0))  # expect: ValueError AST node line range (5, 3) is not valid
check(ast.Return(name(), **P))  # expect: SyntaxError 'return' outside function (f, line 1)
check(mode="eval")  # expect: TypeError expected Expression node, got Module
check(ast.Expr(name(), **P))  # expect: compiles
loop = ast.UnaryOp(ast.Not(), None, **P)
loop.operand = loop
try:
    compile(ast.Expression(loop), "f", "eval")
except RecursionError as e:
    print(e)
# expect: maximum recursion depth exceeded while traversing 'expr' node
# ---
# Every statement comes back as text that parses to the same tree.
import ast

source = r'''
@deco(1)
class A[T](B, *C, k=D):
    """Doc 'with' "quotes"."""
    x: int = 3

    async def f(self, a, /, b: int = 2, *c, d=4, **e) -> None:
        async for i, j in g(): await h
        async with a as b, c as (d, e): return
        yield (yield x)
        return_ = [x async for x in y if z if w]
if a: pass
elif b := c: pass
else:
    while not d: break
    else: continue_ = 1
for x in 1, 2:
    try: raise X from Y
    except (A, B) as e: assert e, 'msg'
    except: raise
    else: del a, b[1:2:3, ...], c.d
    finally: pass
x = (a or b) and not (c or d), -(-e) ** -f ** g, (1).real, 1.5.real, ((yield)), (lambda *a, k=1: (a, k))(0)
x @= a << b | c & ~d ^ e // f % g
print(*a, **{'k': 1, **b}, sep=f"{x!r:>{w}} it's {y:%H}" 'z', end='a"' "b'")
from ..pkg import name as other, second
from . import *
import a.b as c, d
match p:
    case 1 | -2 | 'a' | None: pass
    case [a, *_, {'k': P(x, y=z), **rest}] as whole if whole: pass
    case a.b | (c as d): pass
type Pair[K, *V, **P] = tuple[K, *V]
global g
x = 1e400, 10j, b'\x00', u'u', '\n\t\\', {*()}, {1: 2}, {1}, (), (1,), [*a, b][c:=1], a < b < c != d, x if y else z
'''
tree = ast.parse(source)
text = ast.unparse(tree)
print(text)  # expect: @deco(1)
# expect: class A[T](B, *C, k=D):
# expect:     """Doc 'with' "quotes"."""
# expect:     x: int = 3
# expect:
# expect:     async def f(self, a, /, b: int=2, *c, d=4, **e) -> None:
# expect:         async for i, j in g():
# expect:             await h
# expect:         async with a as b, c as (d, e):
# expect:             return
# expect:         yield (yield x)
# expect:         return_ = [x async for x in y if z if w]
# expect: if a:
# expect:     pass
# expect: elif (b := c):
# expect:     pass
# expect: else:
# expect:     while not d:
# expect:         break
# expect:     else:
# expect:         continue_ = 1
# expect: for x in (1, 2):
# expect:     try:
# expect:         raise X from Y
# expect:     except (A, B) as e:
# expect:         assert e, 'msg'
# expect:     except:
# expect:         raise
# expect:     else:
# expect:         del a, b[1:2:3, ...], c.d
# expect:     finally:
# expect:         pass
# expect: x = ((a or b) and (not (c or d)), -(-e) ** (-f ** g), 1 .real, 1.5.real, (yield), (lambda *a, k=1: (a, k))(0))
# expect: x @= a << b | c & ~d ^ e // f % g
# expect: print(*a, **{'k': 1, **b}, sep=f"{x!r:>{w}} it's {y:%H}z", end='a"b\'')
# expect: from ..pkg import name as other, second
# expect: from . import *
# expect: import a.b as c, d
# expect: match p:
# expect:     case 1 | -2 | 'a' | None:
# expect:         pass
# expect:     case [a, *_, {'k': P(x, y=z), **rest}] as whole if whole:
# expect:         pass
# expect:     case a.b | (c as d):
# expect:         pass
# expect: type Pair[K, *V, **P] = tuple[K, *V]
# expect: global g
# expect: x = (1e309, 10j, b'\x00', u'u', '\n\t\\', {*()}, {1: 2}, {1}, (), (1,), [*a, b][(c := 1)], a < b < c != d, x if y else z)
print(ast.dump(ast.parse(text)) == ast.dump(tree))  # expect: True
# ---
# A field without a name says nothing of the nodes below it.
import ast

print(ast.dump(ast.parse("lambda *, y=1: y", mode="eval"), annotate_fields=False))
# expect: Expression(Lambda(arguments([], [], kwonlyargs=[arg('y')], kw_defaults=[Constant(1)], defaults=[]), Name('y', Load())))
