# textwrap: wrap, fill, shorten, dedent, indent and the options of TextWrapper.
import textwrap
from textwrap import *

text = "The quick brown fox jumps over the lazy dog, and the well-known cat-like creature sleeps."
print(wrap(text, 20))  # expect: ['The quick brown fox', 'jumps over the lazy', 'dog, and the well-', 'known cat-like', 'creature sleeps.']
print(fill(text, 40))  # expect: The quick brown fox jumps over the lazy
# expect: dog, and the well-known cat-like
# expect: creature sleeps.
print(wrap("a b c", 1), wrap("", 10), wrap("   ", 10), wrap("  lead", 10), wrap("one", 10))  # expect: ['a', 'b', 'c'] [] [] ['  lead'] ['one']
print(wrap("abcdefghij klm", 4), wrap("abcdefghij klm", 4, break_long_words=False))  # expect: ['abcd', 'efgh', 'ij', 'klm'] ['abcdefghij', 'klm']
print(wrap("hello-world again", 8), wrap("hello-world again", 8, break_on_hyphens=False))  # expect: ['hello-', 'world', 'again'] ['hello-wo', 'rld', 'again']
print(wrap("use --some-long-option now", 12), wrap("yes--or no -- maybe", 8), wrap("e-mail x-ray 1-2 a-b", 5))  # expect: ['use --some-', 'long-option', 'now'] ['yes--or', 'no --', 'maybe'] ['e-', 'mail', 'x-ray', '1-2', 'a-b']
print(wrap("one two three", 9, initial_indent="* ", subsequent_indent="  "))  # expect: ['* one two', '  three']
print(wrap("tabs\there\nand lines", 30), wrap("keep\nlines", 30, replace_whitespace=False), wrap("a\tb", 30, tabsize=4))  # expect: ['tabs    here and lines'] ['keep\nlines'] ['a   b']
print(wrap("one. two! three", 30, fix_sentence_endings=True), wrap("a  b   c", 3, drop_whitespace=False))  # expect: ['one.  two!  three'] ['a  ', 'b', '   ', 'c']
print(wrap("one two three four five", 9, max_lines=2), wrap("one two three four five", 9, max_lines=2, placeholder="~"))  # expect: ['one two', '[...]'] ['one two', 'three~']
print(shorten("Hello  world   out there", 12), shorten("Hello world", 20), shorten("Hello world!", 11, placeholder="..."), shorten("abcdefghijkl", 6))  # expect: Hello [...] Hello world Hello... [...]
for arguments in ({"width": 0}, {"width": 3, "max_lines": 1}):
    try:
        wrap("x", **arguments)
    except ValueError as e:
        message = str(e)
    print(message)  # expect: invalid width 0 (must be > 0)
    # expect: placeholder too large for max width
print(repr(dedent("    a\n      b\n\n    c\n")), repr(dedent("\ta\n\t b")), repr(dedent("  a\n\tb")), repr(dedent("x\n  y")), repr(dedent("  \n  a")))  # expect: 'a\n  b\n\nc\n' 'a\n b' '  a\n\tb' 'x\n  y' '\na'
print(repr(indent("a\n\n b\n", "> ")), repr(indent("a\n\nb", "+", lambda line: True)))  # expect: '> a\n\n>  b\n' '+a\n+\n+b'
w = TextWrapper(width=10)
w.width = 6
print(w.wrap("some words"), w.fill("some words"), len(textwrap.__all__))  # expect: ['some', 'words'] some
# expect: words 6
print(wrap("supercalifragilistic-expialidocious", 12), wrap("a---b c-", 3), wrap("x" * 7, 3))  # expect: ['supercalifra', 'gilistic-exp', 'ialidocious'] ['a', '---', 'b', 'c-'] ['xxx', 'xxx', 'x']
