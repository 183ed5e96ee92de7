"""Numbers and names of the kinds of tokens."""

_OPERATORS = (
    "LPAR ( RPAR ) LSQB [ RSQB ] COLON : COMMA , SEMI ; PLUS + MINUS - STAR * SLASH / VBAR |"
    " AMPER & LESS < GREATER > EQUAL = DOT . PERCENT % LBRACE { RBRACE } EQEQUAL == NOTEQUAL !="
    " LESSEQUAL <= GREATEREQUAL >= TILDE ~ CIRCUMFLEX ^ LEFTSHIFT << RIGHTSHIFT >>"
    " DOUBLESTAR ** PLUSEQUAL += MINEQUAL -= STAREQUAL *= SLASHEQUAL /= PERCENTEQUAL %="
    " AMPEREQUAL &= VBAREQUAL |= CIRCUMFLEXEQUAL ^= LEFTSHIFTEQUAL <<= RIGHTSHIFTEQUAL >>="
    " DOUBLESTAREQUAL **= DOUBLESLASH // DOUBLESLASHEQUAL //= AT @ ATEQUAL @= RARROW ->"
    " ELLIPSIS ... COLONEQUAL := EXCLAMATION !").split()

EXACT_TOKEN_TYPES = {sign: number for number, sign in enumerate(_OPERATORS[1::2], 7)}

tok_name = dict(enumerate(
    ["ENDMARKER", "NAME", "NUMBER", "STRING", "NEWLINE", "INDENT", "DEDENT", *_OPERATORS[::2],
     "OP", "AWAIT", "ASYNC", "TYPE_IGNORE", "TYPE_COMMENT", "SOFT_KEYWORD", "FSTRING_START",
     "FSTRING_MIDDLE", "FSTRING_END", "COMMENT", "NL", "ERRORTOKEN", "ENCODING", "N_TOKENS"]))
tok_name[256] = "NT_OFFSET"
globals().update({name: number for number, name in tok_name.items()})

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", *tok_name.values()]


def ISTERMINAL(x):
    """Whether a number is that of a token."""
    return x < tok_name_offset


def ISNONTERMINAL(x):
    """Whether a number is that of a rule of the grammar."""
    return x >= tok_name_offset


def ISEOF(x):
    """Whether a number is that of the end."""
    return x == 0


tok_name_offset = 256
