# syntax-error: 3:5: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
# An octal number of the old kind.
x = 0777
# ---
# syntax-error: 3:6: invalid decimal literal
# A decimal number with too many underscores.
x = 1__0
# ---
# syntax-error: 3:6: invalid decimal literal
# A number that ends with an underscore.
x = 1_
# ---
# syntax-error: 3:8: invalid digit '2' in binary literal
# A binary number with a wrong digit.
x = 0b12
# ---
# syntax-error: 3:7: invalid digit '8' in octal literal
# An octal number with a wrong digit.
x = 0o8
# ---
# syntax-error: 3:6: invalid hexadecimal literal
# A hexadecimal number without digits.
x = 0x
# ---
# syntax-error: 3:5: invalid decimal literal
# A number followed by a name.
x = 1abc
# ---
# syntax-error: 3:7: invalid decimal literal
# A float followed by a name.
x = 1.5abc
# ---
# syntax-error: 3:5: invalid decimal literal
# An exponent without digits.
x = 1e
# ---
# syntax-error: 3:7: invalid syntax
# A question mark.
x = a ? b
# ---
# syntax-error: 3:5: invalid syntax
# A dollar sign.
x = $a
# ---
# syntax-error: 3:7: invalid character '€' (U+20AC)
# A character that no token starts with.
x = a € b
# ---
# syntax-error: 3:5: invalid character '“' (U+201C)
# A quotation mark from a word processor.
x = “text”
# ---
# syntax-error: 3:6: invalid non-printable character U+200B
# A non-printing character.
x = 1​
# ---
# syntax-error: 3:8: unexpected character after line continuation character
# A backslash before something.
x = 1 \ 2
# ---
# syntax-error: 3:10: unexpected EOF while parsing
# A backslash at the end of the file.
x = 1 + \
# ---
# syntax-error: 3:5: bytes can only contain ASCII literal characters
# Bytes that are not ASCII.
x = b'é'
# ---
# syntax-error: 3:13: cannot mix bytes and nonbytes literals
# Bytes and text side by side.
x = b'a' 'b'
# ---
# syntax-error: 4:5: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# requires: 3.12
# A broken \x escape.
x = '\x4'
# ---
# syntax-error: 4:5: (value error) invalid \x escape at position 0
# requires: 3.12
# A broken \x escape in bytes.
x = b'\x4'
# ---
# syntax-error: 4:5: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# requires: 3.12
# A broken \u escape.
x = '\u12'
# ---
# syntax-error: 4:5: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-20: unknown Unicode character name
# requires: 3.12
# An unknown character name.
x = '\N{NO SUCH CHARACTER}'
# ---
# syntax-error: 4:5: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
# requires: 3.12
# A code point too large.
x = '\U00110000'
