# Which names a text uses, and its comments.
import io
import keyword
import token
import tokenize

source = '''# A job.
def price(net, *, tax=0.19):  # in percent
    total = net * (1 +
                   tax)
    return f"{total:>{8}.2f} {net!r} {{x}}"

if price(3) != "x": pass
'''
tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
print(sorted({t.string for t in tokens if t.type == token.NAME and not keyword.iskeyword(t.string)}))  # expect: ['net', 'price', 'r', 'tax', 'total']
print([(t.start, t.string) for t in tokens if t.type == tokenize.COMMENT])  # expect: [((1, 0), '# A job.'), ((2, 30), '# in percent')]
for t in tokens:
    print(t.start, t.end, tokenize.tok_name[t.type], tokenize.tok_name[t.exact_type], repr(t.string))
# expect: (1, 0) (1, 8) COMMENT COMMENT '# A job.'
# expect: (1, 8) (1, 9) NL NL '\n'
# expect: (2, 0) (2, 3) NAME NAME 'def'
# expect: (2, 4) (2, 9) NAME NAME 'price'
# expect: (2, 9) (2, 10) OP LPAR '('
# expect: (2, 10) (2, 13) NAME NAME 'net'
# expect: (2, 13) (2, 14) OP COMMA ','
# expect: (2, 15) (2, 16) OP STAR '*'
# expect: (2, 16) (2, 17) OP COMMA ','
# expect: (2, 18) (2, 21) NAME NAME 'tax'
# expect: (2, 21) (2, 22) OP EQUAL '='
# expect: (2, 22) (2, 26) NUMBER NUMBER '0.19'
# expect: (2, 26) (2, 27) OP RPAR ')'
# expect: (2, 27) (2, 28) OP COLON ':'
# expect: (2, 30) (2, 42) COMMENT COMMENT '# in percent'
# expect: (2, 42) (2, 43) NEWLINE NEWLINE '\n'
# expect: (3, 0) (3, 4) INDENT INDENT '    '
# expect: (3, 4) (3, 9) NAME NAME 'total'
# expect: (3, 10) (3, 11) OP EQUAL '='
# expect: (3, 12) (3, 15) NAME NAME 'net'
# expect: (3, 16) (3, 17) OP STAR '*'
# expect: (3, 18) (3, 19) OP LPAR '('
# expect: (3, 19) (3, 20) NUMBER NUMBER '1'
# expect: (3, 21) (3, 22) OP PLUS '+'
# expect: (3, 22) (3, 23) NL NL '\n'
# expect: (4, 19) (4, 22) NAME NAME 'tax'
# expect: (4, 22) (4, 23) OP RPAR ')'
# expect: (4, 23) (4, 24) NEWLINE NEWLINE '\n'
# expect: (5, 4) (5, 10) NAME NAME 'return'
# expect: (5, 11) (5, 13) FSTRING_START FSTRING_START 'f"'
# expect: (5, 13) (5, 14) OP LBRACE '{'
# expect: (5, 14) (5, 19) NAME NAME 'total'
# expect: (5, 19) (5, 20) OP COLON ':'
# expect: (5, 20) (5, 21) FSTRING_MIDDLE FSTRING_MIDDLE '>'
# expect: (5, 21) (5, 22) OP LBRACE '{'
# expect: (5, 22) (5, 23) NUMBER NUMBER '8'
# expect: (5, 23) (5, 24) OP RBRACE '}'
# expect: (5, 24) (5, 27) FSTRING_MIDDLE FSTRING_MIDDLE '.2f'
# expect: (5, 27) (5, 28) OP RBRACE '}'
# expect: (5, 28) (5, 29) FSTRING_MIDDLE FSTRING_MIDDLE ' '
# expect: (5, 29) (5, 30) OP LBRACE '{'
# expect: (5, 30) (5, 33) NAME NAME 'net'
# expect: (5, 33) (5, 34) OP EXCLAMATION '!'
# expect: (5, 34) (5, 35) NAME NAME 'r'
# expect: (5, 35) (5, 36) OP RBRACE '}'
# expect: (5, 36) (5, 38) FSTRING_MIDDLE FSTRING_MIDDLE ' {'
# expect: (5, 39) (5, 41) FSTRING_MIDDLE FSTRING_MIDDLE 'x}'
# expect: (5, 42) (5, 43) FSTRING_END FSTRING_END '"'
# expect: (5, 43) (5, 44) NEWLINE NEWLINE '\n'
# expect: (6, 0) (6, 1) NL NL '\n'
# expect: (7, 0) (7, 0) DEDENT DEDENT ''
# expect: (7, 0) (7, 2) NAME NAME 'if'
# expect: (7, 3) (7, 8) NAME NAME 'price'
# expect: (7, 8) (7, 9) OP LPAR '('
# expect: (7, 9) (7, 10) NUMBER NUMBER '3'
# expect: (7, 10) (7, 11) OP RPAR ')'
# expect: (7, 12) (7, 14) OP NOTEQUAL '!='
# expect: (7, 15) (7, 18) STRING STRING '"x"'
# expect: (7, 18) (7, 19) OP COLON ':'
# expect: (7, 20) (7, 24) NAME NAME 'pass'
# expect: (7, 24) (7, 25) NEWLINE NEWLINE '\n'
# expect: (8, 0) (8, 0) ENDMARKER ENDMARKER ''
print(tokens[0], tokens[3].line)  # expect: TokenInfo(type=64 (COMMENT), string='# A job.', start=(1, 0), end=(1, 8), line='# A job.\n') def price(net, *, tax=0.19):  # in percent
# expect:
print(tokenize.untokenize(tokens) == source)  # expect: True
# ---
# Renaming: the rest of the text stays as it is.
import io
import tokenize

source = b"# -*- coding: latin-1 -*-\nif x :\n\tprint( x,y )   # x\nelse:\n\tx= [ 0x1F ,1_000.5e-3j,\n  'x' b'\xe9' ]\n"
out = []
for t in tokenize.tokenize(io.BytesIO(source).readline):
    if t.type == tokenize.NAME and t.string == "x":
        t = t._replace(string="z")
    out.append(t)
print(out[0].string, tokenize.untokenize(out))  # expect: iso-8859-1 b"# -*- coding: latin-1 -*-\nif z :\n\tprint( z,y )   # x\nelse:\n\tz= [ 0x1F ,1_000.5e-3j,\n\t 'x' b'\xe9' ]\n"
print(tokenize.untokenize((t.type, t.string) for t in out))  # expect: b"# -*- coding: latin-1 -*-\nif z :\n\tprint (z ,y )# x\nelse :\n\tz =[0x1F ,1_000.5e-3j ,\n\t'x' b'\xe9']\n"
print(tokenize.detect_encoding(io.BytesIO(b"\xef\xbb\xbfx = 1\n").readline), tokenize.detect_encoding(io.BytesIO(b"#!x\n# vim: set fileencoding=ascii :\n").readline))  # expect: ('utf-8-sig', [b'x = 1\n']) ('ascii', [b'#!x\n', b'# vim: set fileencoding=ascii :\n'])
# ---
# Lines, indentation and ends.
import io
import tokenize


def show(text):
    print(repr(text))
    try:
        for t in tokenize.generate_tokens(io.StringIO(text).readline):
            print("  ", tokenize.tok_name[t.type], repr(t.string), t.start, t.end)
    except (tokenize.TokenError, IndentationError) as e:
        print(type(e).__name__, e)


show("x = 1")  # expect: 'x = 1'
# expect:    NAME 'x' (1, 0) (1, 1)
# expect:    OP '=' (1, 2) (1, 3)
# expect:    NUMBER '1' (1, 4) (1, 5)
# expect:    NEWLINE '' (1, 5) (1, 6)
# expect:    ENDMARKER '' (2, 0) (2, 0)
show("if a:\n\n  b\n  # c\nd\n")  # expect: 'if a:\n\n  b\n  # c\nd\n'
# expect:    NAME 'if' (1, 0) (1, 2)
# expect:    NAME 'a' (1, 3) (1, 4)
# expect:    OP ':' (1, 4) (1, 5)
# expect:    NEWLINE '\n' (1, 5) (1, 6)
# expect:    NL '\n' (2, 0) (2, 1)
# expect:    INDENT '  ' (3, 0) (3, 2)
# expect:    NAME 'b' (3, 2) (3, 3)
# expect:    NEWLINE '\n' (3, 3) (3, 4)
# expect:    COMMENT '# c' (4, 2) (4, 5)
# expect:    NL '\n' (4, 5) (4, 6)
# expect:    DEDENT '' (5, 0) (5, 0)
# expect:    NAME 'd' (5, 0) (5, 1)
# expect:    NEWLINE '\n' (5, 1) (5, 2)
# expect:    ENDMARKER '' (6, 0) (6, 0)
show("a \\\n  + b; c\n")  # expect: 'a \\\n  + b; c\n'
# expect:    NAME 'a' (1, 0) (1, 1)
# expect:    OP '+' (2, 2) (2, 3)
# expect:    NAME 'b' (2, 4) (2, 5)
# expect:    OP ';' (2, 5) (2, 6)
# expect:    NAME 'c' (2, 7) (2, 8)
# expect:    NEWLINE '\n' (2, 8) (2, 9)
# expect:    ENDMARKER '' (3, 0) (3, 0)
show("'''a\nb''' r'\\''\n")  # expect: "'''a\nb''' r'\\''\n"
# expect:    STRING "'''a\nb'''" (1, 0) (2, 4)
# expect:    STRING "r'\\''" (2, 5) (2, 10)
# expect:    NEWLINE '\n' (2, 10) (2, 11)
# expect:    ENDMARKER '' (3, 0) (3, 0)
show("f'a{b}' f'''{c:%H\\n}\n{{''' rf'\\{d!s}'\n")  # expect: "f'a{b}' f'''{c:%H\\n}\n{{''' rf'\\{d!s}'\n"
# expect:    FSTRING_START "f'" (1, 0) (1, 2)
# expect:    FSTRING_MIDDLE 'a' (1, 2) (1, 3)
# expect:    OP '{' (1, 3) (1, 4)
# expect:    NAME 'b' (1, 4) (1, 5)
# expect:    OP '}' (1, 5) (1, 6)
# expect:    FSTRING_END "'" (1, 6) (1, 7)
# expect:    FSTRING_START "f'''" (1, 8) (1, 12)
# expect:    OP '{' (1, 12) (1, 13)
# expect:    NAME 'c' (1, 13) (1, 14)
# expect:    OP ':' (1, 14) (1, 15)
# expect:    FSTRING_MIDDLE '%H\\n' (1, 15) (1, 19)
# expect:    OP '}' (1, 19) (1, 20)
# expect:    FSTRING_MIDDLE '\n{' (1, 20) (2, 1)
# expect:    FSTRING_END "'''" (2, 2) (2, 5)
# expect:    FSTRING_START "rf'" (2, 6) (2, 9)
# expect:    FSTRING_MIDDLE '\\' (2, 9) (2, 10)
# expect:    OP '{' (2, 10) (2, 11)
# expect:    NAME 'd' (2, 11) (2, 12)
# expect:    OP '!' (2, 12) (2, 13)
# expect:    NAME 's' (2, 13) (2, 14)
# expect:    OP '}' (2, 14) (2, 15)
# expect:    FSTRING_END "'" (2, 15) (2, 16)
# expect:    NEWLINE '\n' (2, 16) (2, 17)
# expect:    ENDMARKER '' (3, 0) (3, 0)
show("(1,\n # c\n2)\n")  # expect: '(1,\n # c\n2)\n'
# expect:    OP '(' (1, 0) (1, 1)
# expect:    NUMBER '1' (1, 1) (1, 2)
# expect:    OP ',' (1, 2) (1, 3)
# expect:    NL '\n' (1, 3) (1, 4)
# expect:    COMMENT '# c' (2, 1) (2, 4)
# expect:    NL '\n' (2, 4) (2, 5)
# expect:    NUMBER '2' (3, 0) (3, 1)
# expect:    OP ')' (3, 1) (3, 2)
# expect:    NEWLINE '\n' (3, 2) (3, 3)
# expect:    ENDMARKER '' (4, 0) (4, 0)
show("x -> y := ... != ** //= @\n")  # expect: 'x -> y := ... != ** //= @\n'
# expect:    NAME 'x' (1, 0) (1, 1)
# expect:    OP '->' (1, 2) (1, 4)
# expect:    NAME 'y' (1, 5) (1, 6)
# expect:    OP ':=' (1, 7) (1, 9)
# expect:    OP '...' (1, 10) (1, 13)
# expect:    OP '!=' (1, 14) (1, 16)
# expect:    OP '**' (1, 17) (1, 19)
# expect:    OP '//=' (1, 20) (1, 23)
# expect:    OP '@' (1, 24) (1, 25)
# expect:    NEWLINE '\n' (1, 25) (1, 26)
# expect:    ENDMARKER '' (2, 0) (2, 0)
show("")  # expect: ''
# expect:    ENDMARKER '' (1, 0) (1, 0)
show("(1,")  # expect: '(1,'
# expect:    OP '(' (1, 0) (1, 1)
# expect:    NUMBER '1' (1, 1) (1, 2)
# expect:    OP ',' (1, 2) (1, 3)
# expect:    NL '' (1, 3) (1, 4)
# expect: TokenError ('unexpected EOF in multi-line statement', (1, 0))
show("'''a\n")  # expect: "'''a\n"
# expect: TokenError ('EOF in multi-line string', (1, 1))
show("'a\n")  # expect: "'a\n"
# expect: TokenError ('unterminated string literal (detected at line 1)', (1, 1))
show("f'{a")  # expect: "f'{a"
# expect:    FSTRING_START "f'" (1, 0) (1, 2)
# expect:    OP '{' (1, 2) (1, 3)
# expect:    NAME 'a' (1, 3) (1, 4)
# expect:    NL '' (1, 4) (1, 5)
# expect: TokenError ('unexpected EOF in multi-line statement', (1, 5))
show("if a:\n    b\n  c\n")  # expect: 'if a:\n    b\n  c\n'
# expect:    NAME 'if' (1, 0) (1, 2)
# expect:    NAME 'a' (1, 3) (1, 4)
# expect:    OP ':' (1, 4) (1, 5)
# expect:    NEWLINE '\n' (1, 5) (1, 6)
# expect:    INDENT '    ' (2, 0) (2, 4)
# expect:    NAME 'b' (2, 4) (2, 5)
# expect:    NEWLINE '\n' (2, 5) (2, 6)
# expect: IndentationError unindent does not match any outer indentation level (<string>, line 3)
show("1__0")  # expect: '1__0'
# expect: TokenError ('invalid decimal literal', (1, 2))
show("0x")  # expect: '0x'
# expect: TokenError ('invalid hexadecimal literal', (1, 2))
show("a € b")  # expect: 'a € b'
# expect:    NAME 'a' (1, 0) (1, 1)
# expect:    NAME '€' (1, 2) (1, 3)
# expect:    NAME 'b' (1, 4) (1, 5)
# expect:    NEWLINE '' (1, 5) (1, 6)
# expect:    ENDMARKER '' (2, 0) (2, 0)
# ---
# Numbers and names of tokens.
import token

print(token.NAME, token.OP, token.N_TOKENS, token.tok_name[54], token.EXACT_TOKEN_TYPES["->"], token.ISTERMINAL(3), token.ISEOF(0), token.ISNONTERMINAL(300))  # expect: 1 55 68 EXCLAMATION 51 True True True
print(len(token.EXACT_TOKEN_TYPES), [token.tok_name[n] for n in range(60, 69)])  # expect: 48 ['SOFT_KEYWORD', 'FSTRING_START', 'FSTRING_MIDDLE', 'FSTRING_END', 'COMMENT', 'NL', 'ERRORTOKEN', 'ENCODING', 'N_TOKENS']
# ---
# An encoding that is not known.
import io
import tokenize

tokenize.detect_encoding(io.BytesIO(b"# coding: nowhere\n").readline)  # raises: SyntaxError: unknown encoding: nowhere
# ---
# requires: 3.12
# The text at the end of a format is a token, empty or not.
import io
import tokenize

tokens = tokenize.generate_tokens(io.StringIO("f'{b:>{w}}c{d:}'").readline)
print([t.string for t in tokens][1:-3])
# expect: ['{', 'b', ':', '>', '{', 'w', '}', '', '}', 'c', '{', 'd', ':', '', '}']
