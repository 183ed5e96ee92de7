"""The classes of nodes of syntax trees, made from one table."""

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000

# A family of kinds, then the kinds with what their fields hold: `*` marks lists, `?` what may
# be None. The interpreter converts trees by this table: names and order are part of it.
_GRAMMAR = """
mod = Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body)
  | Expression(expr body) | FunctionType(expr* argtypes, expr returns)
stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list,
    expr? returns, string? type_comment, type_param* type_params)
  | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list,
    expr? returns, string? type_comment, type_param* type_params)
  | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list,
    type_param* type_params)
  | Return(expr? value) | Delete(expr* targets)
  | Assign(expr* targets, expr value, string? type_comment)
  | TypeAlias(expr name, type_param* type_params, expr value)
  | AugAssign(expr target, operator op, expr value)
  | AnnAssign(expr target, expr annotation, expr? value, int simple)
  | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
  | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
  | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse)
  | With(withitem* items, stmt* body, string? type_comment)
  | AsyncWith(withitem* items, stmt* body, string? type_comment)
  | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause)
  | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
  | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
  | Assert(expr test, expr? msg) | Import(alias* names)
  | ImportFrom(identifier? module, alias* names, int? level)
  | Global(identifier* names) | Nonlocal(identifier* names) | Expr(expr value)
  | Pass | Break | Continue
expr = BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value)
  | BinOp(expr left, operator op, expr right) | UnaryOp(unaryop op, expr operand)
  | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse)
  | Dict(expr* keys, expr* values) | Set(expr* elts)
  | ListComp(expr elt, comprehension* generators) | SetComp(expr elt, comprehension* generators)
  | DictComp(expr key, expr value, comprehension* generators)
  | GeneratorExp(expr elt, comprehension* generators)
  | Await(expr value) | Yield(expr? value) | YieldFrom(expr value)
  | Compare(expr left, cmpop* ops, expr* comparators)
  | Call(expr func, expr* args, keyword* keywords)
  | FormattedValue(expr value, int conversion, expr? format_spec) | JoinedStr(expr* values)
  | Constant(constant value, string? kind)
  | Attribute(expr value, identifier attr, expr_context ctx)
  | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx)
  | Name(identifier id, expr_context ctx)
  | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx)
  | Slice(expr? lower, expr? upper, expr? step)
expr_context = Load | Store | Del
boolop = And | Or
operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor
  | BitAnd | FloorDiv
unaryop = Invert | Not | UAdd | USub
cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)
arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults,
    arg? kwarg, expr* defaults)
arg(identifier arg, expr? annotation, string? type_comment)
keyword(identifier? arg, expr value)
alias(identifier name, identifier? asname)
withitem(expr context_expr, expr? optional_vars)
match_case(pattern pattern, expr? guard, stmt* body)
pattern = MatchValue(expr value) | MatchSingleton(constant value)
  | MatchSequence(pattern* patterns)
  | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
  | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
  | MatchStar(identifier? name) | MatchAs(pattern? pattern, identifier? name)
  | MatchOr(pattern* patterns)
type_ignore = TypeIgnore(int lineno, string tag)
type_param = TypeVar(identifier name, expr? bound) | ParamSpec(identifier name)
  | TypeVarTuple(identifier name)
"""

_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")
_PLACED = ("stmt", "expr", "excepthandler", "arg", "keyword", "alias", "pattern", "type_param")


class AST:
    __module__ = "ast"
    _fields = ()
    _kinds = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        cls = type(self)
        if len(args) > len(cls._fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(cls._fields)} "
                            f"positional argument{'' if len(cls._fields) == 1 else 's'}")
        for name, value in zip(cls._fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in cls._fields[:len(args)]:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), self.__dict__


AST.__doc__ = AST.__init__.__doc__ = None


def _define(text, base, family):
    """Make the class for `Kind(type field, ...)` or for `Kind`."""
    name, _, rest = text.partition("(")
    pairs = [pair.split() for pair in rest.rstrip(")").split(",")] if rest else []
    fields = tuple(pair[1] for pair in pairs)
    space = {"__module__": "ast", "__doc__": text, "_fields": fields, "__match_args__": fields,
             "_kinds": tuple(pair[0] for pair in pairs)}
    if family in _PLACED and base is AST:
        space.update(_attributes=_PLACE, end_lineno=None, end_col_offset=None)
    space.update({pair[1]: None for pair in pairs if pair[0].endswith("?")})
    globals()[name] = type(name, (base,), space)
    return globals()[name]


def _define_all():
    for rule in " ".join(_GRAMMAR.split("\n  ")).strip().splitlines():
        head, equal, kinds = " ".join(rule.split()).partition(" = ")
        if not equal:
            _define(head, AST, head.partition("(")[0])
            continue
        family = _define(head, AST, head)
        kinds = kinds.split(" | ")
        gap = "\n" + " " * len(head) + " | " if any("(" in kind for kind in kinds) else " | "
        family.__doc__ = rule_text = f"{head} = {gap.join(kinds)}"
        for kind in kinds:
            _define(kind, family, head)


_define_all()
